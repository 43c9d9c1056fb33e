"""How large the words of a picture will be where it is shown, before anybody makes the file."""

from dataclasses import dataclass

from cjm_studio.layout import Scene, Text

# What can be read from the back row when the slide is projected, and held in the hand when it is printed.
LEAST_POINTS = 10.0
WIDE_SLIDE_PT = (960.0, 540.0)
# A pixel of a Scene on a page of its own size.
POINTS_PER_PX = 0.75


@dataclass(frozen=True, slots=True)
class Legibility:
    """The smallest type of a picture at a target: `points` on paper and slides, `pixels` on a screen.

    `parts` is how many slides or sheets of the target keep it at ten points; 1 when it is so already.
    """

    points: float
    pixels: float
    parts: int

    @property
    def is_readable(self) -> bool:
        return self.points >= LEAST_POINTS - 0.05


def smallest_text_px(scene: Scene) -> float:
    """The smallest type of a Scene in its own pixels; 0 for a picture without words."""
    sizes = [shape.size for group in scene.groups for shape in group.shapes if isinstance(shape, Text)]
    return min(sizes, default=0.0)


def legibility(scene: Scene, target_pt: tuple[float, float] | None = None) -> Legibility:
    """How large the smallest word is when the Scene fills a page of `target_pt` points.

    Without a target the page is as large as the Scene.
    """
    smallest = smallest_text_px(scene)
    if not smallest:
        return Legibility(LEAST_POINTS, LEAST_POINTS / POINTS_PER_PX, 1)
    scale = POINTS_PER_PX if target_pt is None else fitting_scale(scene, target_pt)
    points = smallest * scale
    if target_pt is None or points >= LEAST_POINTS - 0.05:
        return Legibility(points, points / POINTS_PER_PX, 1)
    wanted = LEAST_POINTS / smallest
    across, down = (
        max(1, -(-round(length * wanted) // round(room)))
        for length, room in zip((scene.width, scene.height), target_pt, strict=True)
    )
    return Legibility(points, points / POINTS_PER_PX, across * down)


def fitting_scale(scene: Scene, target_pt: tuple[float, float]) -> float:
    """How many points of the target a pixel of the Scene takes when the whole Scene fits."""
    return min(target_pt[0] / max(scene.width, 1), target_pt[1] / max(scene.height, 1))
