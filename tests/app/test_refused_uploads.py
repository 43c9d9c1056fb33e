"""Files that pages refuse: what happened, why and what to do is said, and nothing changes."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from cjm_studio.app import session
from cjm_studio.language import translator
from cjm_studio.model import Picture
from cjm_studio.store import Store
from tests.app.ledger_pages import page, sound, store_with
from tests.app.refused_files import EMPTY, IMAGES, TEMPLATES, Case
from tests.images import image, written
from tests.small_journeys import small_journey


def refusals(running: AppTest) -> str:
    return " ".join(error.value.replace("\\", "") for error in running.error)


def bring(running: AppTest, key: str, case: Case) -> AppTest:
    name, make, _ = case
    (field,) = (each for each in running.file_uploader if (each.key or "").startswith(key))
    field.set_value((name, make(), "application/octet-stream"))
    return sound(running.run())


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    return store_with(tmp_path, monkeypatch, small_journey())


@pytest.mark.parametrize("case", [*IMAGES.values(), EMPTY], ids=[*IMAGES, "empty"])
def test_a_logo_that_is_none_is_refused_beside_its_field(store: Store, case: Case) -> None:
    running = bring(page("export_screen", "trip"), "logo", case)
    assert case[2] in refusals(running)
    assert store.revision("trip") == 0
    if case is not EMPTY:
        assert running.button(key="make-file").disabled


@pytest.mark.parametrize("case", TEMPLATES.values(), ids=TEMPLATES)
def test_a_template_that_is_none_is_refused_beside_its_field(store: Store, case: Case) -> None:
    running = page("export_screen", "trip", format="pptx")
    assert case[2] in refusals(bring(running, "template", case))


def test_a_better_logo_takes_the_place_of_a_refused_one(store: Store) -> None:
    running = bring(page("export_screen", "trip"), "logo", IMAGES["an SVG"])
    running = bring(running, "logo", ("logo.png", lambda: written(image()), ""))
    assert refusals(running) == ""
    assert not running.button(key="make-file").disabled


@pytest.mark.parametrize(
    "case", [*IMAGES.values(), ("e.png", lambda: b"", "no image")], ids=[*IMAGES, "empty"]
)
def test_a_portrait_that_is_none_is_refused_and_the_earlier_one_stays(store: Store, case: Case) -> None:
    running = page("map_screen", "trip", selected="marina")
    running = bring(running, "marina.picture", ("photo.jpg", lambda: written(image(), "JPEG"), ""))
    (before,) = store.journey("trip").journey.all_of(Picture)
    running = bring(running, "marina.picture", case)
    assert case[2] in refusals(running)
    assert list(store.journey("trip").journey.all_of(Picture)) == [before]
    assert store.revision("trip") == 1


@pytest.mark.parametrize("record", ["marina", "till"])
def test_of_an_animation_the_first_picture_is_taken(store: Store, record: str) -> None:
    frames = [image(60, 40), image(40, 60)]
    moving = written(frames[0], "GIF", save_all=True, append_images=frames[1:])
    running = page("map_screen", "trip", selected=record)
    bring(running, f"{record}.picture", ("moving.gif", lambda: moving, ""))
    (kept,) = store.journey("trip").journey.all_of(Picture)
    assert kept.size_px == (60, 40)


@pytest.mark.parametrize("screen", ["export_screen", "map_screen"])
def test_a_refusal_is_in_the_language_of_the_page(
    store: Store, monkeypatch: pytest.MonkeyPatch, screen: str
) -> None:
    monkeypatch.setattr(session, "language", lambda: "ru")
    running = page(screen, "trip", "ru", selected="marina")
    running = bring(running, "logo" if screen == "export_screen" else "marina.picture", IMAGES["an SVG"])
    said = translator("ru")(
        "The image is an SVG. Drawings can carry programs and links: save it as PNG or JPEG."
    )
    assert said in refusals(running)
