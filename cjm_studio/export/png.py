"""A Scene as a bitmap, exact to the pixel."""

import math

from cjm_studio.errors import ExportError
from cjm_studio.export.logo import Logo, with_strip
from cjm_studio.export.svg import svg_for_bitmap
from cjm_studio.export.typesetting import TypstJob, typeset
from cjm_studio.layout import Scene

SMALLEST_SCALE = 1.0
LARGEST_SCALE = 4.0
NARROWEST_PX = 200
# 12 bytes of memory go into a pixel while it is drawn: 1.4 GB for the largest picture.
MOST_PIXELS = 120_000_000

# From this scale on the smallest type is drawn well.
_CLEAR_SCALE = 1.5
_MOST_FOR_CLEARNESS = 60_000_000

# One point is one pixel, so that every measure is a whole number and nothing is drawn between two pixels.
_DOCUMENT = """
#set page(width: {width}pt, height: {height}pt, margin: 0pt, fill: rgb(sys.inputs.background))
#set image(width: {width}pt, height: {svg_height}pt, fit: "stretch")
#place(top + left, image(bytes(sys.inputs.svg), format: "svg"))
"""
# Typst rounds the height of an SVG up after its own division: a whole number may become the next one, and
# the picture would be stretched by a pixel and blurred.
_SAFETY_PX = 0.01


def png(scene: Scene, scale: float = 2.0, logo: Logo | None = None) -> bytes:
    """The picture as PNG of exactly round(width * scale) by round(height * scale) pixels.

    `scale` is 1 to 4; at 1 a pixel of the Scene is a pixel of the PNG. Raises ExportError for another scale,
    for a picture of more than `MOST_PIXELS`, and when it cannot be made.
    """
    scene = with_strip(scene) if logo else scene
    check_scale(scene, scale)
    return _drawn(scene, scale, logo)


def png_of_width(scene: Scene, width_px: int, logo: Logo | None = None) -> bytes:
    """The picture as PNG of exactly `width_px` pixels, and as high as that makes it.

    Raises ExportError for a width under `NARROWEST_PX`, for a picture of more than `MOST_PIXELS`, and when it
    cannot be made.
    """
    scene = with_strip(scene) if logo else scene
    check_width(scene, width_px)
    return _drawn(scene, width_px / scene.width, logo)


def _drawn(scene: Scene, scale: float, logo: Logo | None) -> bytes:
    width, height = round(scene.width * scale), round(scene.height * scale)
    times = _oversampling(scene, scale)
    svg_height = height * times - _SAFETY_PX
    source = _DOCUMENT.format(width=width * times, height=height * times, svg_height=svg_height)
    inputs = {
        "svg": svg_for_bitmap(scene, (width * times, svg_height), (width / scale, height / scale), logo),
        "background": scene.background,
    }
    drawn = typeset(TypstJob(source, inputs, "png", pixels_per_inch=72))
    return _reduced(drawn, times) if times > 1 else drawn


def _oversampling(scene: Scene, scale: float) -> int:
    """How many times larger a small picture is drawn at first.

    The engine breaks the letters of type under a dozen pixels; a larger picture made smaller keeps them.
    """
    times = math.ceil(_CLEAR_SCALE / scale)
    is_drawable = scene.width * scene.height * (scale * times) ** 2 <= _MOST_FOR_CLEARNESS
    return times if scale < 1 and is_drawable else 1


def _reduced(drawn: bytes, times: int) -> bytes:
    from io import BytesIO

    from PIL import Image

    written = BytesIO()
    with Image.open(BytesIO(drawn)) as image:
        image.reduce(times).save(written, "PNG")
    return written.getvalue()


def widest_px(scene: Scene) -> int:
    """The largest width in pixels that stays within `MOST_PIXELS`."""
    return math.floor(math.sqrt(MOST_PIXELS * scene.width / max(scene.height, 1)))


def largest_scale(scene: Scene) -> float:
    """The largest scale that stays within `MOST_PIXELS`, down to a tenth; below 1 no PNG can be made."""
    area = max(scene.width * scene.height, 1.0)
    return min(LARGEST_SCALE, math.floor(math.sqrt(MOST_PIXELS / area) * 10) / 10)


def check_width(scene: Scene, width_px: float) -> None:
    """Raise ExportError for a width under `NARROWEST_PX`, or one that makes more than `MOST_PIXELS`."""
    largest = widest_px(scene)
    if not NARROWEST_PX <= width_px <= largest:
        raise ExportError(
            "A PNG of this map cannot be {width} pixels wide. Choose a width from {least} to {largest}.",
            width=width_px,
            least=NARROWEST_PX,
            largest=largest,
        )


def check_scale(scene: Scene, scale: float) -> None:
    """Raise ExportError for a scale that is not 1 to 4, or makes more than `MOST_PIXELS`; it names one."""
    if not SMALLEST_SCALE <= scale <= LARGEST_SCALE:
        raise ExportError(
            "A PNG cannot be made at scale {scale}. Choose a scale from {smallest:g} to {largest:g}.",
            scale=scale,
            smallest=SMALLEST_SCALE,
            largest=LARGEST_SCALE,
        )
    largest = largest_scale(scene)
    if scale <= largest:
        return
    values: dict[str, object] = {
        "megapixels": round(scene.width * scale * scene.height * scale / 1e6),
        "most": MOST_PIXELS // 1_000_000,
        "scale": scale,
    }
    if largest < SMALLEST_SCALE:
        raise ExportError(
            "This map is too large for a PNG: {megapixels} megapixels at scale {scale:g}, "
            "and {most} is the most. Give an exact width of at most {width} pixels, "
            "or export it as SVG or PDF.",
            width=widest_px(scene),
            **values,
        )
    raise ExportError(
        "At scale {scale:g} the PNG would have {megapixels} megapixels, and {most} is the most. "
        "The largest possible scale for this map is {largest:g}.",
        largest=largest,
        **values,
    )
