"""Scenes made by hand, in one line each."""

from cjm_studio.layout import (
    Box,
    Dot,
    Gradient,
    Group,
    Icon,
    Layer,
    PathStep,
    Rect,
    Scene,
    Shape,
    Stroke,
    Subject,
    Text,
)

INK = "#171C26"
BLUE = Stroke("#2D68CC", 1.5)
ROSE_AREA = Gradient(0, 100, ((0, "#1F7A3C", 0.25), (0.5, "#FFFFFF", 0.03), (1, "#C22347", 0.25)))
CURVE: tuple[PathStep, ...] = (("M", 20.0, 20.0), ("C", 80.0, 20.0, 120.0, 90.0, 180.0, 90.0))


def scene(*groups: Group, width: float = 800, height: float = 400) -> Scene:
    return Scene(width, height, "A map", "Four stages", "en", "#FFFFFF", groups)


def card(
    number: int,
    *lines: str,
    rect: Rect | None = None,
    fill: str = "#E8F0FE",
    details: tuple[tuple[str, str], ...] = (),
) -> Group:
    """A card with an icon and lines of text, in a grid of its own by its number."""
    place = rect or Rect(20 + number % 25 * 240, 20 + number // 25 * 80, 232, 66)
    shapes: list[Shape] = [
        Box(place, 8, fill, BLUE),
        Icon("ads_click", place.x + 8, place.y + 8, 22, "#1A4796"),
        Text(lines, place.x + 38, place.y + 24, 26, 20, INK, place.width - 46),
    ]
    subject = Subject(f"card-{number}", "touchpoint", "stage-1", "touchpoints", " ".join(lines), details)
    return Group(subject, place, "card", tuple(shapes))


def mark(number: int, x: float, y: float, radius: float = 8, shapes: tuple[Shape, ...] = ()) -> Group:
    """A point of a curve."""
    dot = Dot(x, y, radius, "circle", "#8E2C82", Stroke("#FFFFFF", 2))
    rect = Rect(x - radius, y - radius, 2 * radius, 2 * radius)
    return Group(
        Subject(f"mark-{number}", "emotion", label=f"Feeling {number}"), rect, "mark", shapes or (dot,)
    )


def drawing(*shapes: Shape, layer: Layer = "mark", rect: Rect | None = None) -> Group:
    """Shapes that belong to no record."""
    return Group(Subject(), rect or Rect(0, 0, 200, 100), layer, shapes)


def wall(cards: int) -> Scene:
    """A map of many cards of five kinds, each with icon, two lines of text, a row of dots and details."""
    return scene(
        *(_full_card(number) for number in range(cards)), width=6040, height=20 + cards / 25 * 80 + 80
    )


_FILLS = ("#E8F0FE", "#FFF2D1", "#FDE7EC", "#E3F4E6", "#F0EAFD")


def _full_card(number: int) -> Group:
    details = (
        ("Канал", "приложение"),
        ("Что происходит", "клиент заново вводит то, что банк уже знает, и ждёт ответа дольше, чем обещали"),
        ("Evidence", "interviews, 14 people"),
    )
    group = card(number, "Анкета заново,", f"справка № {number}", fill=_FILLS[number % 5], details=details)
    rect = group.rect
    dots = tuple(
        Dot(
            rect.x + 40 + 10 * place,
            rect.bottom - 8,
            4,
            "circle",
            "#7447CF" if place < number % 7 else "#FFFFFF",
            BLUE,
        )
        for place in range(number % 3)
    )
    edge = Box(Rect(rect.x, rect.y, 6, rect.height), 0, "#2D68CC")
    return Group(group.subject, rect, "card", (*group.shapes[:1], edge, *group.shapes[1:], *dots))
