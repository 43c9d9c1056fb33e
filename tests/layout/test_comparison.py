from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_studio.export import stages_in
from cjm_studio.layout import (
    DARK,
    LIGHT,
    MapOptions,
    Path,
    Scene,
    Theme,
    compared_names,
    compared_stages,
    comparison,
)
from cjm_studio.layout.comparisons.merging import merge
from cjm_studio.model import Evidence, Journey, PainPoint, Persona, Stage, Touchpoint
from tests.builders import journey_of, journey_of_cards, journey_of_everything
from tests.layout.paths import link, path
from tests.layout.soundness import assert_sound, texts
from tests.strategies import journeys


def words(scene: Scene) -> list[str]:
    return [" ".join(shape.lines).replace("\u00a0", " ") for group in scene.groups for shape in texts(group)]


def visit(*names: str) -> Journey:
    """One stage with a step and a touchpoint for each name."""
    cards = [Touchpoint(id=f"card-{name.lower()}", name=name, order=name) for name in names]
    return journey_of(*path("Visit"), *cards, *(link("part_of", card.id, "step-0") for card in cards))


def signs(scene: Scene) -> dict[str, int]:
    """How many signs stand on the cards of each record."""
    found: dict[str, int] = {}
    for group in scene.groups:
        if group.layer == "mark" and group.subject.lane == "touchpoints":
            found[group.subject.record_id] = found.get(group.subject.record_id, 0) + 1
    return found


@settings(max_examples=40)
@given(journeys(), journeys(), st.sampled_from([LIGHT, DARK]), st.sampled_from(["en", "ru"]))
def test_any_two_journeys_make_a_sound_comparison(
    one: Journey, other: Journey, theme: Theme, language: str
) -> None:
    assert_sound(comparison(one, other, theme=theme, language=language))


def test_a_journey_of_everything_compares_with_a_small_one() -> None:
    assert_sound(comparison(journey_of_everything(), journey_of_cards(20)))


def test_a_journey_beside_itself_has_no_signs() -> None:
    journey = journey_of_cards(20)
    assert signs(comparison(journey, journey)) == {}


def test_new_and_removed_cards_have_a_sign_and_unchanged_ones_have_none() -> None:
    scene = comparison(visit("Desk", "Form"), visit("Desk", "Code"))
    assert signs(scene) == {"card-form": 1, "card-code": 1}


def test_a_removed_card_is_struck_through() -> None:
    scene = comparison(visit("Form"), visit())
    card = next(group for group in scene.groups if group.subject.record_id == "card-form")
    lines = [shape for shape in card.shapes if isinstance(shape, Path) and shape.stroke]
    assert any(line.stroke and line.stroke.colour == LIGHT.bad for line in lines)


def test_the_title_counts_the_differences() -> None:
    assert "1 new, 0 changed, 1 removed" in words(comparison(visit("Form"), visit("Code")))


def test_a_stage_of_one_journey_has_a_column_in_both() -> None:
    one, other = journey_of(*path("Visit", "Queue")), journey_of(*path("Visit"))
    assert {"Visit", "Queue"} <= set(words(comparison(one, other)))


def test_stages_are_merged_in_the_order_of_the_second_journey() -> None:
    assert merge(["a", "b", "c"], ["c", "x", "a"], {"a": "a", "c": "c"}) == [
        ("c", "c"),
        ("", "x"),
        ("a", "a"),
        ("b", ""),
    ]


def test_two_empty_journeys_say_that_there_is_nothing_to_compare() -> None:
    said = " ".join(words(comparison(journey_of(), journey_of())))
    assert "Neither journey has a stage yet" in said


def felt(name: str, persona: str, text: str) -> Journey:
    """The visit of one persona who says something at a touchpoint."""
    pain, card = PainPoint(id=f"{persona}-pain", text=text), Touchpoint(id="desk", name="Desk")
    items = (card, pain, Persona(id=persona, name=name), link("part_of", "desk", "step-0"))
    return journey_of(
        *path("Visit"), *items, link("hurts", pain.id, "desk"), link("felt_by", pain.id, persona)
    )


def test_a_chosen_stage_is_shown_with_its_partner_and_keeps_its_number() -> None:
    one, other = journey_of(*path("Visit", "Queue", "Desk")), journey_of(*path("Visit", "Queue", "Code"))
    said = words(comparison(one, other, options=MapOptions(stages=("stage-1",))))
    assert {"2", "Queue"} <= set(said)
    assert not {"Visit", "Desk", "Code"} & set(said)


def test_the_stages_of_both_journeys_are_numbered_together() -> None:
    one, other = journey_of(*path("Visit", "Queue")), journey_of(*path("Visit"))
    assert compared_stages(one, other) == (("stage-0", "stage-0"), ("stage-1", ""))
    assert stages_in("2", other, one) == ("stage-1",)


def test_a_chosen_persona_leaves_out_what_others_felt_in_both_journeys() -> None:
    one, other = felt("Anna", "anna", "Too slow"), felt("Boris", "boris", "Too dear")
    both = set(words(comparison(one, other)))
    alone = set(words(comparison(one, other, options=MapOptions(personas=("anna",)))))
    assert {"Too slow", "Too dear"} <= both
    assert "Too slow" in alone
    assert "Too dear" not in alone


def named(name: str) -> Journey:
    journey = journey_of()
    head = journey.head.model_copy(update={"name": name})
    return replace(journey, records={journey.id: head})


def test_two_of_a_kind_are_told_apart_by_their_names_or_by_numbers() -> None:
    assert compared_names(named("Loan"), named("Card"), "en") == ("Loan", "Card")
    assert compared_names(named("Loan"), named("Loan"), "en") == ("1: as is", "2: as is")


def test_the_legend_counts_what_is_drawn_and_tells_what_is_not() -> None:
    same = PainPoint(id="waits", text="Waits", severity=3)
    before, after = (
        journey_of(*visit(*cards).records.values(), *visit(*cards).links.values(), same,
                   link("hurts", "waits", "card-desk"))
        for cards in (("Desk", "Form"), ("Desk", "Code"))
    )  # fmt: skip
    said = words(comparison(before, after))
    assert {"new: 1", "removed: 1", "unchanged: 2", "1 unchanged card is not drawn"} <= set(said)


def test_old_and_new_values_are_told_whole() -> None:
    one, other = (
        journey_of(*path("Visit"), Touchpoint(id="desk", name="Desk", importance=n),
                   link("part_of", "desk", "step-0"))
        for n in (2, 5)
    )  # fmt: skip
    assert "Importance: 2 → 5" in words(comparison(one, other))


def test_both_journeys_name_their_sources() -> None:
    one, other = (journey_of(*path("Visit"), Evidence(id="e", source=name)) for name in ("Survey", "Log"))
    (told,) = (each for each in words(comparison(one, other)) if each.startswith("Sources"))
    assert {"Log", "Survey"} == set(told.removeprefix("Sources: ").split("; "))


def test_stages_that_share_an_id_by_chance_have_a_column_each() -> None:
    def line(journey_id: str, *names: str) -> Journey:
        ids = ("stage-push", *(f"stage-{name.lower()}" for name in names[1:]))
        items = (Stage(id=key, name=name) for key, name in zip(ids, names, strict=True))
        return journey_of(*items, journey_id=journey_id)

    one, other = line("trip", "Bus", *"ABCDE"), line("credit", "Loan", *"VWXYZ")
    assert {"Bus", "Loan", *"ABCDEVWXYZ"} <= set(words(comparison(one, other)))
    assert len(compared_stages(one, other)) == 12
