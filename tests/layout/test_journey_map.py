from collections.abc import Callable
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_studio.layout import DARK, LIGHT, Dot, Icon, MapOptions, Scene, Text, Theme, journey_map
from cjm_studio.model import (
    Channel,
    Evidence,
    Expectation,
    FrontstageAction,
    Hypothesis,
    Journey,
    JourneyHead,
    Lane,
    Link,
    Metric,
    PainPoint,
    PartOf,
    Persona,
    PlacingLink,
    Promise,
    Record,
    Score,
    Stage,
    Step,
    Touchpoint,
)
from tests.builders import journey_of, journey_of_cards, journey_of_everything, small_journey
from tests.layout.paths import link, path
from tests.layout.scene_text import scene_as_text
from tests.layout.soundness import assert_sound, texts
from tests.strategies import journeys

EVERY_OPTION = [
    MapOptions(columns=columns, teach=teach) for columns in ("stages", "steps") for teach in (True, False)
]


def words(scene: Scene, lane: str = "") -> list[str]:
    """What is written, with plain spaces."""
    return [
        " ".join(shape.lines).replace("\u00a0", " ")
        for group in scene.groups
        if not lane or group.subject.lane == lane
        for shape in texts(group)
    ]


def lanes(scene: Scene) -> list[str]:
    return [group.subject.lane for group in scene.groups if group.subject.kind == "lane"]


def scored(persona: str, values: list[float], **fields: object) -> list[Record | Link]:
    """A persona and her emotion at touchpoint-0, touchpoint-1 and so on."""
    items: list[Record | Link] = [Persona(id=persona, name=persona.title())]
    for number, value in enumerate(values):
        score = f"score-{persona}-{number}"
        items += [
            Score.model_validate({"id": score, "value": value, "evidence_level": "observed", **fields}),
            link("scores", score, f"touchpoint-{number}"),
            link("felt_by", score, persona),
        ]
    return items


@settings(max_examples=60)
@given(
    journeys(), st.sampled_from(EVERY_OPTION), st.sampled_from([LIGHT, DARK]), st.sampled_from(["en", "ru"])
)
def test_nothing_overlaps_and_every_line_fits(
    journey: Journey, options: MapOptions, theme: Theme, language: str
) -> None:
    assert_sound(journey_map(journey, theme=theme, language=language, options=options))


@settings(max_examples=10)
@given(journeys(most_records=60))
def test_the_same_journey_gives_the_same_scene(journey: Journey) -> None:
    assert journey_map(journey) == journey_map(
        Journey(journey.id, dict(journey.records), dict(journey.links))
    )


@pytest.mark.parametrize("options", EVERY_OPTION)
def test_a_journey_of_everything_is_sound(options: MapOptions) -> None:
    assert_sound(journey_map(journey_of_everything(), options=options))


@pytest.mark.parametrize("columns", ["stages", "steps"])
def test_a_map_of_500_cards_is_sound(columns: str) -> None:
    options = MapOptions(columns="steps" if columns == "steps" else "stages")
    assert_sound(journey_map(journey_of_cards(500), options=options))


def test_the_map_looks_as_it_did(golden: Callable[[str, str], None]) -> None:
    golden("journey-map.txt", scene_as_text(journey_map(journey_of_cards(20))))


def test_a_map_without_stages_says_how_to_begin() -> None:
    said = " ".join(words(journey_map(journey_of())))
    assert "This journey is still empty" in said


def test_an_empty_lane_says_what_belongs_there() -> None:
    said = " ".join(words(journey_map(small_journey()), "hypotheses"))
    assert "What you would change and which metric it should move." in said


def test_a_picture_to_take_away_leaves_empty_lanes_out() -> None:
    scene = journey_map(small_journey(), options=MapOptions(teach=False))
    assert lanes(scene) == ["touchpoints", "pains"]


def test_seven_stages_are_1920_wide() -> None:
    assert journey_map(journey_of(*path(*"abcdefg"))).width == 1920


def test_steps_have_columns_of_their_own_when_asked() -> None:
    in_stages, in_steps = (
        journey_map(small_journey(), options=MapOptions(columns=columns)) for columns in ("stages", "steps")
    )
    assert words(in_stages, "steps") == []
    assert words(in_steps, "steps") == ["Подать", "Ждать"]


def test_a_card_says_what_it_is_and_where_it_stands() -> None:
    journey = journey_of(
        *path("Visit"),
        PainPoint(id="pain-1", text="Queue", severity=4, affected_share=0.68),
        link("hurts", "pain-1", "touchpoint-0"),
        Persona(id="marina", name="Marina"),
        link("felt_by", "pain-1", "marina"),
        Evidence(id="evidence-1", text="I stood for an hour", source="Interview 7"),
        link("evidenced_by", "pain-1", "evidence-1"),
    )
    subject = next(
        group.subject for group in journey_map(journey).groups if group.subject.record_id == "pain-1"
    )
    assert (subject.label, subject.stage_id, subject.lane) == ("Pain: Queue", "stage-0", "pains")
    assert subject.details == (
        ("Severity", "4"),
        ("Share of customers affected", "68\u00a0%"),
        ("Level of evidence", "Assumed"),
        ("Touchpoint", "Desk 0"),
        ("Persona", "Marina"),
        ("Evidence", "“I stood for an hour” (Interview 7)"),
    )


def test_labels_are_in_the_readers_language_and_cards_in_their_own() -> None:
    journey = journey_of(
        JourneyHead(id="journey-1", name="Кредит", language="ru"),
        Stage(id="stage-1", name="Визит", voice="Меня ждали"),
    )
    said = words(journey_map(journey, language="en"))
    assert "«Меня ждали»" in said
    assert "Customer’s voice" in said


def test_a_touchpoint_shows_its_channel() -> None:
    journey = journey_of(
        *path("Visit"),
        Channel(id="channel-1", name="Branch", channel_kind="store"),
        link("happens_in", "touchpoint-0", "channel-1"),
    )
    assert words(journey_map(journey), "touchpoints")[-2:] == ["Desk 0", "Branch"]


def test_a_lane_record_renames_and_hides_and_orders() -> None:
    journey = journey_of(
        *path("Visit"),
        PainPoint(id="pain-1", text="Queue"),
        link("hurts", "pain-1", "touchpoint-0"),
        Lane(id="lane-1", role="pains", label="What hurts", order="a0"),
        Lane(id="lane-2", role="touchpoints", order="a1"),
        Lane(id="lane-3", role="emotion", hidden=True, order="a0V"),
    )
    scene = journey_map(journey)
    assert lanes(scene) == ["voice", "pains", "expectations", "touchpoints", "hypotheses"]
    assert "What hurts" in words(scene)


def test_gains_have_a_lane_of_their_own_when_asked() -> None:
    asked = journey_of(*path("Visit"), Lane(id="lane-1", role="gains"))
    assert "gains" in lanes(journey_map(asked))
    assert "gains" not in lanes(journey_map(journey_of(*path("Visit"))))


def test_a_card_stands_in_the_lane_that_it_was_put_into() -> None:
    journey = journey_of(
        Stage(id="stage-1"),
        Step(id="step-1"),
        Touchpoint(id="desk", name="Desk"),
        Touchpoint(id="courier", name="Courier"),
        Lane(id="own", role="touchpoints", label="Own", order="a0"),
        Lane(id="partners", role="touchpoints", label="Partners", order="a1"),
        PartOf(id="l1", source="step-1", target="stage-1"),
        PartOf(id="l2", source="desk", target="step-1"),
        PartOf(id="l3", source="courier", target="step-1", lane="partners"),
    )
    said = words(journey_map(journey, options=MapOptions(teach=False)), "touchpoints")
    assert said == ["Own", "Desk", "Partners", "Courier"]


def test_two_lanes_of_pains_have_cards_of_their_own() -> None:
    journey = journey_of(
        *path("Visit"),
        PainPoint(id="queue", text="Queue"),
        PainPoint(id="noise", text="Noise"),
        Lane(id="first", role="pains", label="First visit", order="a0"),
        Lane(id="again", role="pains", label="Coming back", order="a1"),
        link("hurts", "queue", "touchpoint-0"),
        PlacingLink(id="h", kind="hurts", source="noise", target="touchpoint-0", lane="again"),
    )
    said = words(journey_map(journey, options=MapOptions(teach=False)), "pains")
    assert said == ["First visit", "Queue", "Coming back", "Noise"]


def test_a_hypothesis_at_neighbouring_stages_spans_them() -> None:
    journey = journey_of(
        *path("Visit", "Queue", "Form"),
        Hypothesis(id="wide", change="One window"),
        link("at", "wide", "stage-0"),
        link("at", "wide", "stage-1"),
        Hypothesis(id="whole", change="Nicer people"),
    )
    cards = {
        group.subject.record_id: group.rect for group in journey_map(journey).groups if group.layer == "card"
    }
    assert cards["wide"].x == cards["stage-0"].x
    assert cards["wide"].right == cards["stage-1"].right
    assert cards["whole"].right == cards["stage-2"].right


def test_a_forecast_shows_its_range_and_the_word() -> None:
    journey = journey_of(
        *path("Visit"),
        Hypothesis(id="h", change="x", effect_low=2, effect_likely=4.5, effect_high=6, effect_unit="pp"),
        link("at", "h", "stage-0"),
    )
    said = words(journey_map(journey), "hypotheses")
    assert "+4.5 pp" in said
    assert "forecast 2–6 pp" in said


def test_a_way_out_of_the_conveyor_is_said_in_words() -> None:
    journey = journey_of(
        *path("Visit"), Hypothesis(id="h", change="x", status="not_launched"), link("at", "h", "stage-0")
    )
    assert "Not launched" in words(journey_map(journey), "hypotheses")


def test_a_metric_stands_in_its_stage_and_not_again_in_the_lane() -> None:
    journey = journey_of(
        *path("Visit"),
        Metric(id="cr", name="Visit to form", baseline=58, target=74),
        Metric(id="nps", name="NPS", metric_kind="nps", unit="", baseline=-18, target=15),
        link("measured_by", "stage-0", "nps"),
        link("measured_by", "stage-0", "cr"),
    )
    scene = journey_map(journey)
    assert words(scene, "voice")[-3:] == ["CR", "58", "74 %"]
    assert words(scene, "metrics") == ["Metrics", "NPS", "−18", "15"]


def test_what_was_worse_than_the_worst_lies_outside_in_red() -> None:
    journey = journey_of(
        *path("Visit"),
        *scored("marina", [-1.0]),
        Expectation(id="e", name="Wait", unit="min", best=3, worst=15, expected=5, perceived=40),
        link("expects", "e", "touchpoint-0"),
    )
    scene = journey_map(journey)
    bar = next(group for group in scene.groups if group.subject.record_id == "e")
    red = [shape for shape in bar.shapes if getattr(shape, "fill", "") == LIGHT.bad]
    assert [" ".join(shape.lines) for shape in red if isinstance(shape, Text)] == ["40\u00a0min"]
    assert any(group.subject.stage_id == "stage-0" and group.layer == "ground" for group in scene.groups)


def test_an_expectation_in_words_is_a_card() -> None:
    journey = journey_of(
        *path("Visit"),
        Expectation(id="e", name="Respect", expected_text="As an equal", perceived_text="As a suspect"),
        link("expects", "e", "touchpoint-0"),
    )
    assert words(journey_map(journey), "expectations")[1:] == ["Respect As an equal", "came: As a suspect"]


def test_a_promise_stands_where_the_expectation_is_that_it_sets() -> None:
    journey = journey_of(
        *path("Visit", "Form"),
        Promise(id="promise", text="Ten minutes"),
        Expectation(id="e", name="Wait"),
        link("expects", "e", "touchpoint-1"),
        link("sets", "promise", "e"),
    )
    subject = next(g.subject for g in journey_map(journey).groups if g.subject.record_id == "promise")
    assert subject.stage_id == "stage-1"


def test_the_best_and_the_worst_moment_are_quoted() -> None:
    items = [*path("a", "b", "c"), *scored("marina", [1.5, 0, -2])]
    items += [
        Evidence(id="good", text="At last"),
        Evidence(id="bad", text="Once more"),
        link("evidenced_by", "score-marina-0", "good"),
        link("evidenced_by", "score-marina-2", "bad"),
    ]
    said = words(journey_map(journey_of(*items)), "emotion")
    assert "“At last”" in said or "«At last»" in said
    assert "“Once more”" in said or "«Once more»" in said


@given(
    st.lists(st.sampled_from([-2, -1.9, -1, 0, 0.1, 2]), min_size=2, max_size=9),
    st.lists(st.sampled_from([-2, -1.9, -1, 0, 0.1, 2]), min_size=1, max_size=8),
    st.text("кто тут ", min_size=1, max_size=90).map("a".__add__),
)
def test_no_note_covers_a_point_or_another_note(leading: list[float], other: list[float], said: str) -> None:
    items = [*path(*"abcdefghi"), *scored("marina", leading), *scored("pavel", other)]
    items.append(Evidence(id="said", text=said))
    items += [link("evidenced_by", f"score-marina-{number}", "said") for number in range(len(leading))]
    marks = [group for group in journey_map(journey_of(*items)).groups if group.layer == "mark"]
    notes = [group for group in marks if group.subject.lane == "emotion" and list(texts(group))]
    points = [group for group in marks if any(isinstance(shape, Dot) for shape in group.shapes)]
    assert notes
    assert [note for note in notes for point in points if note.rect.overlaps(point.rect)] == []
    assert [pair for pair in combinations(notes, 2) if pair[0].rect.overlaps(pair[1].rect)] == []


def test_who_goes_no_further_than_the_others_has_a_flag() -> None:
    items = [*path("a", "b", "c"), *scored("marina", [1, 0, -1]), *scored("pavel", [1, -1])]
    lost: list[Record | Link] = [Metric(id="cr", baseline=60.0), link("measured_by", "stage-1", "cr")]
    said = words(journey_map(journey_of(*items, *lost)), "emotion")
    assert "Pavel leaves here" in said
    assert "Marina leaves here" not in said


def test_who_was_only_not_asked_any_more_has_not_left() -> None:
    items = [*path("a", "b", "c"), *scored("marina", [1, 0, -1]), *scored("pavel", [1, -1])]
    assert "Pavel leaves here" not in words(journey_map(journey_of(*items)), "emotion")


def test_the_legend_explains_only_what_is_there() -> None:
    journey = journey_of(*path("Visit"), PainPoint(id="p", text="x"), link("hurts", "p", "touchpoint-0"))
    assert words(journey_map(journey), "legend") == ["assumed"]
    marked = journey.replaced({"touchpoint-0": Touchpoint(id="touchpoint-0", moment_of_truth=True)})
    assert words(journey_map(marked), "legend") == ["assumed", "moment of truth"]


@pytest.mark.parametrize(("promised_s", "sign"), [(600, "check"), (60, "close")])
def test_a_promise_shows_whether_it_is_kept(promised_s: float, sign: str) -> None:
    journey = journey_of(
        *path("Visit"),
        Promise(id="promise-1", text="At once", promised_duration_s=promised_s),
        FrontstageAction(id="desk", working_time_s=300),
        link("keeps", "desk", "promise-1"),
    )
    marks = [group for group in journey_map(journey).groups if group.layer == "mark"]
    assert [shape.name for mark in marks for shape in mark.shapes if isinstance(shape, Icon)] == [sign]
