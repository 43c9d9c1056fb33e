"""A metric's numbers are never cut, however narrow their card."""

from cjm_studio.layout import MapOptions, Scene, Text, journey_map
from tests.small_journeys import adding, after, empty_journey, linking


def texts_of(record_id: str, scene: Scene) -> list[str]:
    return [
        line.replace("\u00a0", " ")
        for group in scene.groups
        if group.subject.record_id == record_id
        for shape in group.shapes
        if isinstance(shape, Text)
        for line in shape.lines
    ]


def drawn(hangs: bool = True, **fields: object) -> list[str]:
    """What is written of a metric of the first of seven stages; in a lane where it hangs beside another."""
    names = [adding("stage", f"stage-{number}", name=f"Этап {number}") for number in range(7)]
    metric = adding("metric", "metric", "", **fields)
    other = adding("metric", "other", metric_kind="cr", baseline=10.0)
    links = [
        linking("measured_by", "stage-0", key) for key in (("metric",) if hangs else ("other", "metric"))
    ]
    journey = after(empty_journey(), *names, metric, other, *links)
    return texts_of("metric", journey_map(journey, language="ru", options=MapOptions(teach=False)))


def test_large_numbers_of_a_card_stand_on_two_lines() -> None:
    written = drawn(
        hangs=False,
        metric_kind="custom",
        name="Оборот",
        baseline=143_256,
        target=201_477,
        unit="чеков в день",
    )
    assert written[:2] == ["Оборот", "143 256"]
    assert written[2].startswith("201 477 ")


def test_a_name_that_does_not_fit_beside_its_numbers_stands_above_them() -> None:
    written = drawn(metric_kind="custom", name="Остаются через год", baseline=62, target=70, unit="%")
    assert written == ["Остаются через год", "62", "70 %"]


def test_a_short_metric_stays_on_one_line() -> None:
    written = drawn(metric_kind="cr", name="CR", baseline=62, target=70, unit="%")
    assert written == ["CR", "62", "70 %"]


def test_only_the_unit_of_a_number_gives_way() -> None:
    written = drawn(
        metric_kind="custom", name="", baseline=None, target=999_999, unit="рублей на одного человека"
    )
    assert [line for line in written if line.startswith("999 999")]
