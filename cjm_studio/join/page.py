"""The page itself: a shell without words of anybody, and the two answers that are no page."""

from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path
from string import Template
from typing import Final

from cjm_studio.language import N_, translator

_BROWSER_DIR = Path(__file__).with_name("browser")

# Name to file: what is served at /page/<name> beside the settings and the look.
BROWSER_FILES: Final = {
    path.name: path for path in sorted(_BROWSER_DIR.iterdir()) if path.suffix in {".js", ".css"}
}
# Modules of the board that the page uses from its first moment.
BOARD_MODULES: Final = (
    "commands",
    "connection",
    "document",
    "document_undo",
    "elements",
    "icons",
    "ids",
    "journey",
    "journey_index",
    "notices",
    "order",
    "pictures",
)

_STYLE = (
    "body{font:400 18px/1.45 Roboto,system-ui,sans-serif;margin:0;min-height:100vh;display:grid;"
    "place-content:center;padding:24px;box-sizing:border-box;background:#F6F7F9;"
    "color:#171C26}h1{font-size:22px;margin:0 0 8px}"
    "p{margin:0;max-width:34em;color:#4A5365}"
    "@media(prefers-color-scheme:dark){body{background:#14171C;color:#EDF0F5}p{color:#B3BCCB}}"
)
STYLE_HASH: Final = "'sha256-" + b64encode(sha256(_STYLE.encode()).digest()).decode() + "'"

# The keyboard of a phone shall push the field up, not lie over it.
_VIEWPORT = "width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content"
_SHELL = Template("""<!doctype html>
<html lang="$language" data-journey="$journey" data-title="$title">
<head>
<meta charset="utf-8">
<meta name="viewport" content="$viewport">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>CJM Studio</title>
<link rel="stylesheet" href="/page/look.css">
<link rel="stylesheet" href="/page/join.css">
<link rel="stylesheet" href="/page/kinds.css">
$preloads
<script type="module" src="/page/join.js"></script>
</head>
<body>
<noscript>$noscript</noscript>
</body>
</html>
""")
_PLAIN = Template("""<!doctype html>
<html lang="$language">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
$refresh<title>$title</title>
<style>$style</style>
</head>
<body><main><h1>$title</h1><p>$words</p></main></body>
</html>
""")


def shell(journey_id: str, title: str, language: str) -> str:
    """The page for somebody who was let in; everything else it asks for itself."""
    modules = [f"/board/{name}.js" for name in BOARD_MODULES]
    modules += [f"/page/{name}" for name in BROWSER_FILES if name.endswith(".js")]
    return _SHELL.substitute(
        language=language,
        viewport=_VIEWPORT,
        journey=escape(journey_id),
        title=escape(title),
        preloads="\n".join(f'<link rel="modulepreload" href="{address}">' for address in modules),
        noscript=escape(
            translator(language)(N_("This page needs JavaScript. Switch it on, or use another browser."))
        ),
    )


def not_valid(language: str) -> str:
    """What everybody reads who has no good link, whatever is wrong with it."""
    title = N_("This link is not valid")
    words = N_("It may have been used up, taken back or copied in part. Ask the facilitator for a new one.")
    return _plain(language, title, words)


def too_many(language: str) -> str:
    """For an address that has tried too many wrong links."""
    title = N_("Too many wrong links")
    words = N_("Wait a minute, then open the link or scan the code once more.")
    return _plain(language, title, words)


def crowded(language: str) -> str:
    """For those who come when many others do; the page asks again by itself."""
    title = N_("Many people are coming in")
    return _plain(language, title, N_("This page tries again by itself in a moment."), again="3")


def once_more(language: str) -> str:
    """For a browser that may be known but does not say so.

    A page that another site has led to comes without the cookie, and its reload does so, too. When our own
    page asks, the cookie is there.
    """
    return _plain(
        language,
        N_("One moment"),
        N_("This page tries again by itself in a moment."),
        again="0; url=/join/?again",
    )


def _plain(language: str, title: str, words: str, again: str = "") -> str:
    say = translator(language)
    refresh = f'<meta http-equiv="refresh" content="{again}">\n' if again else ""
    return _PLAIN.substitute(
        language=language, title=escape(say(title)), words=escape(say(words)), refresh=refresh, style=_STYLE
    )
