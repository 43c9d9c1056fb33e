"""The legend: what the icons of pains mean, and where all the evidence comes from."""

from cjm_studio.layout import MapOptions, Scene, journey_map
from cjm_studio.layout.glyphs import SOURCE_ICONS
from cjm_studio.model import Evidence, Expectation, PainPoint
from tests.builders import journey_of
from tests.layout.paths import link, path
from tests.layout.soundness import texts

BARE = MapOptions(teach=False)


def written(scene: Scene, lane: str) -> str:
    said = [
        " ".join(shape.lines)
        for group in scene.groups
        if group.subject.lane == lane
        for shape in texts(group)
    ]
    return " | ".join(said).replace("\u00a0", " ")


def test_the_icons_of_pains_are_explained_by_their_causes() -> None:
    pains = [PainPoint(id=f"pain-{cause}", text="Waits", cause=cause) for cause in ("system", "rule")]
    unknown = PainPoint(id="pain", text="Calls")
    links = [link("hurts", pain.id, "touchpoint-0") for pain in (*pains, unknown)]
    scene = journey_map(journey_of(*path("Visit"), *pains, unknown, *links), options=BARE)
    assert "Pain is caused by: | " in written(scene, "legend")
    assert {"rule", "system"} <= set(written(scene, "legend").split(" | "))
    assert "person" not in written(scene, "legend")


def test_every_source_is_named() -> None:
    sources = [f"Interview {number} with a customer of the branch" for number in range(12)]
    evidence = [Evidence(id=f"e{number:02}", source=source) for number, source in enumerate(sources)]
    told = written(journey_map(journey_of(*path(*"abcdefg"), *evidence), options=BARE), "sources")
    assert [source for source in sources if source not in told] == []


def test_sources_that_have_no_room_are_counted() -> None:
    evidence = [Evidence(id=f"e{number:03}", source=f"Interview {number:03}") for number in range(300)]
    told = written(journey_map(journey_of(*path(*"abcdefg"), *evidence), options=BARE), "sources")
    named = told.count("Interview")
    assert told.endswith(f"; {300 - named} more")
    assert named > 30


def test_causes_stand_in_one_row_where_they_have_room() -> None:
    causes = ("rule", "process", "person", "system", "product")
    pains = [
        PainPoint.model_validate({"id": f"pain-{cause}", "text": "Waits", "cause": cause}) for cause in causes
    ]
    links = [link("hurts", pain.id, "touchpoint-0") for pain in pains]
    sources = [
        Expectation.model_validate({"id": f"e-{source}", "worst": 2, "best": 1, "source": source})
        for source in SOURCE_ICONS
    ]
    links += [link("expects", each.id, "touchpoint-0") for each in sources]
    scene = journey_map(journey_of(*path("Visit"), *pains, *sources, *links), options=BARE)
    rows = {g.rect.y for g in scene.groups if g.subject.lane == "legend" and g.subject.label in causes}
    assert len(rows) == 1
