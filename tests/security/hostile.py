"""A journey whose every text would like to be something else than text."""

import re
from itertools import count
from typing import Any

from playwright.sync_api import Page

from cjm_studio.model import Journey, Record, read_record
from tests.builders import journey_of_everything
from tests.fields import own_fields

TITLE = "<b>Hostile</b> $x^2$ [a](javascript:window.__xss=1) :material/delete: {0.__class__} %s"

TEXTS = (
    "<img src=x onerror=window.__xss=2>",
    "<script>window.__xss=3</script>",
    "$\\href{javascript:window.__xss=4}{x}$ and $$y$$ \\(z\\)",
    "javascript:window.__xss=5",
    "[link](javascript:window.__xss=6) <javascript:window.__xss=7>",
    "![picture](https://evil.example/i.png)",
    "]]><svg onload=window.__xss=8>",
    "\u202edesrever\u202c end",
    ":material/delete: :red[red] :smile: :blue-badge[b]",
    "{0.__class__.__init__} {name} {} {{x}} %s %(name)s",
    "https://evil.example/?a=1 www.evil.example a@evil.example",
    "</text></svg><script>window.__xss=9</script>",
    "# Heading\n\n- point\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "&lt;b&gt; &amp; &#60;i&#62; <b>bold</b>",
    "'; DROP TABLE journeys; -- \" ' ` ~~cut~~ `code`",
    '=HYPERLINK("https://evil.example") @SUM(1) +1 -1',
    "<iframe srcdoc='<script>parent.__xss=10</script>'></iframe>",
    "style=x:expression(alert(1)) </style><style>*{display:none}</style>",
)

# What would be there if a text had become markup.
_MARKUP = """() => [...document.querySelectorAll([
    "a[href*=evil]", "a[href^=javascript]", "a[href^='mailto:']", "img[src*=evil]", "img[src=x]", "[onerror]",
    "[onload]", ".katex", ".MathJax", "iframe[srcdoc*=xss]", "table:not([role=grid])", "del",
    "svg script", "foreignObject", "code"
].join())].map((part) => part.outerHTML.slice(0, 150))"""


def hostile_journey() -> Journey:
    """A journey of two records of every kind, with a hostile text wherever a text may stand."""
    numbers = count()
    journey = journey_of_everything()
    records = {key: _spoilt(record, numbers) for key, record in journey.records.items()}
    head = records[journey.id].model_copy(update={"name": TITLE})
    return journey.replaced({**records, journey.id: head})


def _spoilt(record: Record, numbers: "count[int]") -> Record:
    written = record.as_written()
    for name, field in own_fields(type(record)).items():
        if field.type is str and name not in {"order", "currency", "link", "tracker_link", "data"}:
            written[name] = TEXTS[next(numbers) % len(TEXTS)]
    return read_record(written)


def markup(page: Page) -> list[str]:
    """The traces of texts that became markup on a page."""
    found: list[str] = page.evaluate(_MARKUP)
    ran: Any = page.evaluate("() => window.__xss")
    return found if ran is None else [*found, f"__xss = {ran}"]


def squeezed(text: str) -> str:
    """A text without spaces and without what no picture shows, to compare what two pages show."""
    return re.sub(r"[\s\u202a-\u202e\u2060\u2066-\u2069\u200b]", "", text)
