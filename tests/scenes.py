"""Scenes made by hand, for tests of the pens that draw them."""

from dataclasses import replace

from cjm_studio.layout import (
    Box,
    Dot,
    DotShape,
    Gradient,
    Group,
    Icon,
    Path,
    PathStep,
    Rect,
    Scene,
    Shape,
    Stroke,
    Subject,
    Text,
)

INK = "#171C26"
DOT_SHAPES: tuple[DotShape, ...] = ("circle", "diamond", "square", "triangle", "hexagon")
CARD_WIDTH_PX, CARD_HEIGHT_PX, GAP_PX = 150, 84, 8
CARDS_IN_A_ROW = 10

CARD_TEXTS = (
    ("Подать заявку", "на сайте за", "10 минут"),
    ("Fill in the form", "in the mobile", "application"),
    ("Звонок оператора:", "«справка о доходе»", "− 40 мин, 500 ₽"),
    ("Решение по СМС", "№ 12 – отказ без", "объяснения"),
)


def small_scene(*lines: str, **changes: object) -> Scene:
    """One card with the given lines of text, and every other kind of shape once."""
    card = Group(
        Subject(
            "pain-1", "pain_point", "stage-1", "pains", "Pain: " + " ".join(lines), (("Source", "a secret"),)
        ),
        Rect(20, 20, 260, 120),
        "card",
        (
            Box(Rect(20, 20, 260, 120), 6, "#FDE7EC", Stroke("#C92A4E", 1.5, (6, 4))),
            Icon("heart_broken", 30, 30, 16, "#98183A"),
            Text(lines or ("Карта",), 54, 44, 20, 14, INK, 220),
            Text(("17 %",), 270, 130, 18, 14, "#98183A", 60, weight=700, anchor="end"),
        ),
    )
    marks = tuple(
        Dot(40 + 30 * place, 180, 8, shape, "#8E2C82", Stroke("#FFFFFF", 2))
        for place, shape in enumerate(DOT_SHAPES)
    )
    fade = Gradient(150, 220, ((0, "#2A8143", 0.25), (1, "#2A8143", 0.03)))
    curve: tuple[Shape, ...] = (
        Path((("M", 20, 220), ("C", 80, 150, 160, 150, 280, 190), ("L", 280, 220), ("Z",)), fill=fade),
        Path(
            (("M", 20, 220), ("C", 80, 150, 160, 150, 280, 190)), None, Stroke("#8E2C82", 4, (0.1, 8), True)
        ),
        Text(("Эмоция",), 150, 215, 18, 14, INK, 100, italic=True, anchor="middle"),
    )
    curves = Group(Subject(lane="emotion", label="Emotion"), Rect(20, 150, 260, 70), "mark", curve + marks)
    scene = Scene(300, 240, "Карта пути", "Одна карточка и кривая", "ru", "#FFFFFF", (card, curves))
    return replace(scene, **changes)  # type: ignore[arg-type] # a test names fields of Scene only


def scene_of_cards(count: int) -> Scene:
    """A map of `count` cards with an icon and three lines of text each, and a curve over them."""
    groups = tuple(_card(number) for number in range(count))
    rows = -(-count // CARDS_IN_A_ROW)
    width = 20 + CARDS_IN_A_ROW * (CARD_WIDTH_PX + GAP_PX)
    height = 20 + rows * (CARD_HEIGHT_PX + GAP_PX)
    return Scene(width, height, "Карта пути", f"{count} карточек", "ru", "#FFFFFF", (*groups, _curve(count)))


def _card(number: int) -> Group:
    row, column = divmod(number, CARDS_IN_A_ROW)
    rect = Rect(
        10 + column * (CARD_WIDTH_PX + GAP_PX),
        10 + row * (CARD_HEIGHT_PX + GAP_PX),
        CARD_WIDTH_PX,
        CARD_HEIGHT_PX,
    )
    lines = CARD_TEXTS[number % len(CARD_TEXTS)]
    shapes = (
        Box(rect, 6, "#E8F0FE", Stroke("#2D68CC", 1)),
        Icon("ads_click", rect.x + 8, rect.y + 8, 16, "#1A4796"),
        Text(lines, rect.x + 30, rect.y + 20, 18.2, 14, INK, 112, weight=(400, 500, 700)[number % 3]),
        Text((f"{number} %",), rect.right - 8, rect.bottom - 8, 16, 12, "#1A4796", 60, anchor="end"),
    )
    subject = Subject(f"touchpoint-{number}", "touchpoint", f"stage-{column}", "touchpoints", " ".join(lines))
    return Group(subject, rect, "card", shapes)


def _curve(count: int) -> Group:
    places = [(20.0 + 15 * place, 40.0 + 30 * (place % 3)) for place in range(max(count, 2))]
    curve: list[PathStep] = [("C", x - 10, y, x - 5, y, x, y) for x, y in places[1:]]
    dots = tuple(Dot(x, y, 6, "circle", "#8E2C82", Stroke("#FFFFFF", 2)) for x, y in places)
    line = Path((("M", *places[0]), *curve), None, Stroke("#8E2C82", 4))
    return Group(Subject(lane="emotion"), Rect(0, 0, 1, 1), "mark", (line, *dots))
