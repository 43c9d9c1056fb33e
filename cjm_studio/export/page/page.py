"""A web page with the picture in it: it is zoomed, pointed at, walked through, searched and printed."""

import json
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from cjm_studio.export.font_subset import font_faces
from cjm_studio.export.logo import Logo
from cjm_studio.export.page.record_list import record_list, subjects_of
from cjm_studio.export.page.safe_html import escape
from cjm_studio.export.svg import svg
from cjm_studio.language import Say, translator
from cjm_studio.layout import Scene, Theme

_HERE = Path(__file__).parent


def html_page(scene: Scene, theme: Theme, logo: Logo | None = None) -> bytes:
    """The page, in UTF-8: the picture, what is told of each card that is pointed at, and all of it as text.

    Its security policy allows exactly the script and the style that are in it, and no connection to anywhere.
    """
    say = translator(scene.language)
    told = _told(scene)
    style = font_faces(scene, _words(scene, say)) + _colours(theme) + _paper(scene) + _file("page.css")
    script = _file("page.js")
    title = escape(scene.title)
    page = (
        f'<!DOCTYPE html>\n<html lang="{escape(scene.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"{_bar(title, say, logo)}<main>\n"
        f'<div id="sheet" tabindex="0" role="region" aria-label="{title}">\n'
        f'{svg(scene, embed_fonts=False)}<div id="ring" hidden></div>\n</div>\n'
        f'<div id="told" role="tooltip" hidden></div>\n{record_list(scene)}</main>\n'
        f'<script type="application/json" id="details">{told}</script>\n'
        f'<script type="module">{script}</script>\n</body>\n</html>\n'
    )
    return page.encode()


def _bar(title: str, say: Say, logo: Logo | None) -> str:
    """The title, the search and the buttons."""
    buttons = "".join(
        f'<button type="button" id="{name}" title="{escape(f"{said} ({key})")}" '
        f'aria-label="{escape(said)}">{sign}</button>'
        for name, sign, said, key in (
            ("smaller", "\u2212", say("Smaller"), "\u2212"),
            ("larger", "+", say("Larger"), "+"),
            ("whole", escape(say("Fit to width")), say("Fit to width"), "0"),
        )
    )
    find = (
        f'<input type="search" id="find" autocomplete="off" placeholder="{escape(say("Find a card"))}" '
        f'aria-label="{escape(say("Find a card"))}"><output id="found" aria-live="polite"></output>'
    )
    picture = f'<img class="logo" alt="" src="data:image/png;base64,{_base64(logo.png)}">' if logo else ""
    return (
        f'<header><h1>{title}</h1>{picture}<div class="tools" role="toolbar" '
        f'aria-label="{escape(say("The picture"))}">{find}{buttons}'
        '<output id="scale" aria-live="polite">100\u00a0%</output></div></header>\n'
    )


def _words(scene: Scene, say: Say) -> str:
    """What stands on the page beside the picture."""
    told = [text for subject in subjects_of(scene) for row in subject.details for text in row]
    labels = [subject.label for subject in subjects_of(scene)]
    own = [say(words) for words in ("Fit to width", "The map as text", "Find a card")]
    return "".join((scene.title, *labels, *told, *own, "0123456789 %+\u2212:/\u00a0"))


def _told(scene: Scene) -> str:
    """What is said of each card, as JSON that no HTML parser can find an end tag or a comment in."""
    told = {
        subject.record_id: [subject.label, *(list(row) for row in subject.details)]
        for subject in subjects_of(scene)
    }
    text = json.dumps(told, separators=(",", ":"), ensure_ascii=True)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; font-src data:; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    return f"sha256-{_base64(sha256(content.encode()).digest())}"


def _base64(content: bytes) -> str:
    return b64encode(content).decode()


@lru_cache(maxsize=4)
def _file(name: str) -> str:
    return (_HERE / name).read_text("utf-8")


def _colours(theme: Theme) -> str:
    names = ("canvas", "surface", "raised", "line", "line_strong", "ink", "ink_2", "accent")
    rules = "".join(f"--{name.replace('_', '-')}:{getattr(theme, name)};" for name in names)
    scheme = "dark" if _is_dark(theme) else "light"
    return f":root{{{rules}color-scheme:{scheme}}}\n"


def _paper(scene: Scene) -> str:
    """A sheet that lies or stands as the picture does."""
    return f"@page{{size:{'portrait' if scene.height > scene.width else 'landscape'};margin:8mm}}\n"


def _is_dark(theme: Theme) -> bool:
    channels = [int(theme.surface[place : place + 2], 16) for place in (1, 3, 5)]
    return sum(channels) < 3 * 128
