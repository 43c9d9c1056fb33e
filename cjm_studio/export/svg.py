"""A Scene as a stand-alone SVG document."""

from base64 import b64encode
from hashlib import blake2s

from cjm_studio.export.font_subset import font_faces
from cjm_studio.export.lettering import MAIN_FAMILY
from cjm_studio.export.logo import Logo
from cjm_studio.export.markup import attributes, colour, escape, number
from cjm_studio.export.shapes import draw_definition, draw_shape
from cjm_studio.layout import Group, Scene, Subject


def svg(scene: Scene, *, embed_fonts: bool = True, logo: Logo | None = None) -> str:
    """The picture as SVG, byte for byte the same for the same Scene.

    `embed_fonts` puts the letters that are used into the document, so that it looks the same everywhere;
    without them it is meant for pages that have our fonts anyway. A `logo` stands in the lower right corner,
    where the Scene must have left room for it. Nothing that comes from a record is ever
    markup. Raises ExportError for a colour or a measure that is none.
    """
    width, height = number(scene.width), number(scene.height)
    style = f"<style>{font_faces(scene)}</style>\n" if embed_fonts else ""
    place = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return _document(scene, place, style, _draw_logo(scene, logo))


def svg_for_bitmap(
    scene: Scene, size: tuple[float, float], view: tuple[float, float], logo: Logo | None = None
) -> str:
    """The picture without fonts, `size` pixels large, showing `view` pixels of the Scene from its corner."""
    place = f'width="{size[0]}" height="{size[1]}" viewBox="0 0 {view[0]:.6f} {view[1]:.6f}"'
    return _document(scene, f'{place} preserveAspectRatio="none"', after=_draw_logo(scene, logo))


def _draw_logo(scene: Scene, logo: Logo | None) -> str:
    if logo is None:
        return ""
    rect, source = logo.place(scene.width, scene.height), b64encode(logo.png).decode()
    return (
        f'<image x="{number(rect.x)}" y="{number(rect.y)}" width="{number(rect.width)}" '
        f'height="{number(rect.height)}" xlink:href="data:image/png;base64,{source}"/>\n'
    )


def _document(scene: Scene, place: str, style: str = "", after: str = "") -> str:
    key = blake2s(f"{scene.title}\0{scene.description}".encode(errors="replace"), digest_size=6).hexdigest()
    groups = "\n".join(map(_draw_group, scene.groups))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'{place} lang="{escape(scene.language)}" role="graphics-document img" '
        f'aria-labelledby="title-{key} about-{key}" font-family="{MAIN_FAMILY}, sans-serif">\n'
        f'<title id="title-{key}">{escape(scene.title)}</title>\n'
        f'<desc id="about-{key}">{escape(scene.description)}</desc>\n'
        f"{style}{_draw_definitions(scene)}"
        f'<rect width="100%" height="100%" fill="{colour(scene.background)}"/>\n'
        f"{groups}\n{after}</svg>\n"
    )


def _draw_definitions(scene: Scene) -> str:
    used = {draw_definition(shape): None for group in scene.groups for shape in group.shapes}
    definitions = "".join(used)
    return f"<defs>{definitions}</defs>\n" if definitions else ""


def _draw_group(group: Group) -> str:
    return f"<g{_describe(group.subject)}>{''.join(map(draw_shape, group.shapes))}</g>"


def _describe(subject: Subject) -> str:
    """Which record the group shows. Its details stay out: a picture tells only what can be seen on it."""
    if not subject.record_id:
        return ""
    return attributes(
        data_record_id=escape(subject.record_id),
        data_kind=escape(subject.kind),
        data_stage_id=escape(subject.stage_id),
        data_lane=escape(subject.lane),
        role="img" if subject.label else "",
        aria_label=escape(subject.label),
    )
