"""Every word on every picture in every theme is readable on what it stands on."""

from collections.abc import Iterator

import pytest

from cjm_studio.layout import LIGHT, THEMES, VIEWS, Box, Dot, Group, Path, Rect, Scene, Shape, Text, Theme
from cjm_studio.layout.edges import edge_shapes
from cjm_studio.layout.icons import ICONS
from tests.builders import journey_of_cards, journey_of_everything
from tests.layout.soundness import assert_sound, room_of
from tests.layout.test_theme import EYES, READABLE, VISIBLE, contrast, difference
from tests.layout.test_views import loan

every_theme = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


def pictures(theme: Theme) -> Iterator[Scene]:
    other = loan()
    for journey in (loan(), journey_of_everything(), journey_of_cards(20)):
        for view in VIEWS.values():
            yield view(journey, other, theme=theme)


def fills_under(shapes: list[Shape], x: float, y: float) -> Iterator[str]:
    """Plain fills that cover the point, in drawing order."""
    for shape in shapes:
        fill = shape.fill if isinstance(shape, Box | Dot | Path) else None
        if isinstance(fill, str) and _covers(shape, x, y):
            yield fill


def _covers(shape: Shape, x: float, y: float) -> bool:
    match shape:
        case Box():
            return _holds(shape.rect, x, y)
        case Dot():
            return (shape.x - x) ** 2 + (shape.y - y) ** 2 < shape.radius**2
        case Path():
            return _holds(_bounds(shape), x, y)
    return False


def _holds(rect: Rect, x: float, y: float) -> bool:
    return rect.x <= x <= rect.right and rect.y <= y <= rect.bottom


def _bounds(path: Path) -> Rect:
    ends = [(float(step[-2]), float(step[-1])) for step in path.steps if len(step) > 1]
    xs, ys = zip(*ends, strict=True)
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def words_and_grounds(scene: Scene) -> set[tuple[str, str]]:
    """Every colour of words with the fill on which it stands."""
    found = set()
    before: list[tuple[Group, Shape]] = []
    for group in scene.groups:
        for shape in group.shapes:
            if isinstance(shape, Text):
                room = room_of(shape)
                x, y = room.x + room.width / 2, room.y + room.height / 2
                near = [other for where, other in before if where is group or where.rect.overlaps(room)]
                found.add((shape.fill, [scene.background, *fills_under(near, x, y)][-1]))
            before.append((group, shape))
    return found


@every_theme
def test_every_word_is_readable_on_its_ground(theme: Theme) -> None:
    pairs = {pair for scene in pictures(theme) for pair in words_and_grounds(scene)}
    weak = {pair: round(contrast(*pair), 2) for pair in pairs if contrast(*pair) < READABLE}
    assert weak == {}
    assert len(pairs) >= 5


@every_theme
def test_every_word_of_a_map_is_readable_in_the_emphasised_stage_too(theme: Theme) -> None:
    tones = [theme.tone(kind).deep for kind in ("metric", "promise", "communication", "hypothesis")]
    colours = [theme.ink, theme.ink_2, theme.ink_3, theme.bad, theme.ok, theme.bad_deep, theme.ok_deep]
    for colour in (*colours, *tones, *(persona.colour for persona in theme.personas)):
        assert min(contrast(colour, ground) for ground in (theme.surface, theme.bad_soft)) >= READABLE


@every_theme
def test_words_of_one_kind_are_readable_on_cards_of_another(theme: Theme) -> None:
    """Metric and forecast stand on a hypothesis, a promise on a message, anything on a stage."""
    hypothesis, message = theme.tone("hypothesis").fill, theme.tone("communication").fill
    pairs = [(theme.tone("metric").deep, hypothesis), (theme.ink_2, hypothesis)]
    pairs += [(theme.tone("promise").deep, message), (theme.on_chevron, theme.chevron)]
    pairs += [(ink, theme.chevron_pale) for ink in (theme.ink, theme.ink_2)]
    assert [pair for pair in pairs if contrast(*pair) < READABLE] == []


@every_theme
def test_signs_of_personas_and_outlines_of_stages_are_seen(theme: Theme) -> None:
    grounds = [theme.tone(kind).fill for kind in ("pain_point", "gain", "expectation")]
    for persona in theme.personas:
        assert min(contrast(persona.colour, ground) for ground in (*grounds, persona.soft)) >= VISIBLE
    assert contrast(theme.outline, theme.surface) >= VISIBLE


@every_theme
def test_words_on_hatching_are_readable(theme: Theme) -> None:
    assert contrast(theme.bad_deep, theme.hatch) >= READABLE
    assert contrast(theme.ink, theme.hatch) >= READABLE


@every_theme
def test_signs_and_borders_are_seen(theme: Theme) -> None:
    for colour in (theme.ok, theme.bad, theme.accent, *(persona.colour for persona in theme.personas)):
        assert contrast(theme.on_accent, colour) >= READABLE
        assert contrast(colour, theme.surface) >= VISIBLE
    for tone in theme.tones.values():
        assert contrast(tone.deep, tone.fill) >= READABLE
        assert contrast(tone.border, theme.surface) >= VISIBLE


@every_theme
def test_pictures_are_sound_in_every_theme(theme: Theme) -> None:
    for view in VIEWS.values():
        assert_sound(view(loan(), theme=theme))


@pytest.mark.parametrize("eyes", EYES)
def test_good_and_bad_are_told_apart_by_all_eyes(eyes: str) -> None:
    theme = THEMES["colour-blind"]
    assert difference(theme.ok, theme.bad, eyes) > 30
    assert difference(theme.tone("gain").border, theme.tone("pain_point").border, eyes) > 30


def test_a_picture_without_colours_has_none() -> None:
    theme = THEMES["monochrome"]
    scene = VIEWS["blueprint"](loan(), theme=theme)
    used = {fill for group in scene.groups for shape in group.shapes for fill in _colours(shape)}
    assert {colour for colour in used if len({colour[1:3], colour[3:5], colour[5:]}) > 1} == set()


def _colours(shape: Shape) -> Iterator[str]:
    if isinstance(fill := getattr(shape, "fill", None), str):
        yield fill
    stroke = getattr(shape, "stroke", None)
    if stroke is not None:
        yield stroke.colour


def test_every_kind_has_a_pattern_of_its_own_where_fills_say_nothing() -> None:
    edges = {tone.edge for tone in LIGHT.tones.values()} - {"none"}
    drawn = {str(edge_shapes(edge, Rect(0, 0, 200, 64), "#000000")) for edge in edges}
    assert len(drawn) == len(edges)


@every_theme
def test_a_theme_knows_every_kind_and_icon(theme: Theme) -> None:
    assert theme.tones.keys() == LIGHT.tones.keys()
    assert {tone.icon for tone in theme.tones.values()} <= ICONS.keys()
