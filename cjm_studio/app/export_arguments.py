"""What can be said to `cjm-studio export`. Nothing is loaded here: help must come at once."""

import argparse
from functools import partial
from typing import Any

from cjm_studio.language import Say

VIEWS = ("map", "blueprint", "communications", "compare")
THEMES = (
    "light",
    "dark",
    "print",
    "high-contrast",
    "high-contrast-dark",
    "colour-blind",
    "monochrome",
)
SLIDE_SETS = ("auto", "overview", "poster")
PAPERS = ("fit", *(f"A{size}{turned}" for turned in ("", "-portrait") for size in (4, 3, 2, 1, 0)))


def add_export_arguments(parser: argparse.ArgumentParser, say: Say) -> None:
    """Everything but the journey, the language and the store."""
    parser.add_argument(
        "out",
        metavar="OUT",
        help=say(
            "the file to write; its ending says the format: svg, png, pdf, pptx, xlsx, html, md, json; "
            "or zip, with --formats"
        ),
    )
    parser.add_argument(
        "--formats", metavar="LIST", default="", help=say("formats of a zip, with commas: png,pptx,pdf")
    )
    parser.add_argument("--view", **_one_of(say, VIEWS, say("which picture (map)")))
    parser.add_argument(
        "--against", metavar="JOURNEY", default="", help=say("the journey that this one is compared with")
    )
    _add_sizes(parser, say)
    _add_parts(parser, say)
    _add_words(parser, say)
    _add_looks(parser, say)


def _add_sizes(parser: argparse.ArgumentParser, say: Say) -> None:
    many = say("as many slides as it takes to read every word, one overview, or a poster (auto)")
    parser.add_argument("--slides", **_one_of(say, SLIDE_SETS, many))
    parser.add_argument(
        "--figures",
        metavar="LIST",
        default="all",
        help=say(
            "slides of figures in a map's auto set: funnel,waterfall,sensitivity,expectations,matrix,"
            "hypotheses,forecast,metrics,maturity; or none (all)"
        ),
    )
    parser.add_argument(
        "--paper", **_one_of(say, PAPERS, say("paper of a PDF: fit, A4 to A0 (fit)"), "PAPER")
    )
    parser.add_argument(
        "--scale",
        type=partial(_scale, say),
        default=2.0,
        help=say("pixels per pixel of the map in a PNG, 1 to 4 (2)"),
    )
    parser.add_argument(
        "--width",
        type=partial(_width_px, say),
        default=0,
        metavar="PIXELS",
        help=say("exact width of a PNG instead of a scale"),
    )


def _add_parts(parser: argparse.ArgumentParser, say: Say) -> None:
    parser.add_argument(
        "--stages", metavar="RANGE", default="", help=say("only these stages by their numbers: 1-3 or 2,4")
    )
    parser.add_argument(
        "--lanes", metavar="LIST", default="", help=say("only these lanes: emotion,pains,hypotheses")
    )
    parser.add_argument(
        "--personas", metavar="LIST", default="", help=say("only these personas, by their ids with commas")
    )
    parser.add_argument(
        "--columns", choices=("stages", "steps"), default="stages", help=say("a column for each (stages)")
    )


def _add_words(parser: argparse.ArgumentParser, say: Say) -> None:
    parser.add_argument("--title", default="", help=say("a title instead of the journey's own"))
    parser.add_argument("--date", action="store_true", help=say("put today's date under the title"))
    parser.add_argument("--no-legend", action="store_true", help=say("leave the legend out"))


def _add_looks(parser: argparse.ArgumentParser, say: Say) -> None:
    parser.add_argument("--theme", **_one_of(say, THEMES, say("colours (light)")))
    parser.add_argument(
        "--colours",
        metavar="LIST",
        default="",
        help=say("one to three colours of your company, for stages and charts: #0A5FFF,#00B388"),
    )
    parser.add_argument(
        "--template", metavar="FILE", default="", help=say("your company's template for slides, a .pptx")
    )
    parser.add_argument("--logo", metavar="FILE", default="", help=say("a logo in PNG or JPEG"))


def _one_of(say: Say, known: tuple[str, ...], about: str, metavar: str = "") -> dict[str, Any]:
    """How an argument is declared that is one of a few words: the first, unless another is given."""
    return {
        "type": partial(_known, say, known),
        "default": known[0],
        "metavar": metavar or f"{{{','.join(known)}}}",
        "help": about,
    }


def _known(say: Say, known: tuple[str, ...], text: str) -> str:
    """The word; argparse itself would refuse another one in English only."""
    if text not in known:
        raise argparse.ArgumentTypeError(
            say("'{given}' is not known here: choose one of {known}", given=text[:40], known=", ".join(known))
        )
    return text


def _scale(say: Say, text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            say("'{given}' is not a scale: give a number from 1 to 4", given=text[:40])
        ) from None


def _width_px(say: Say, text: str) -> int:
    width = int(text) if text.isdecimal() and len(text) < 12 else 0
    if not width:
        raise argparse.ArgumentTypeError(
            say("'{given}' is not a width: give a whole number of pixels, 200 or more", given=text[:40])
        )
    return width
