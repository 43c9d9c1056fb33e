"""What can be said to `cjm-studio export`. Nothing is loaded here: help must come at once."""

import argparse

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
    parser.add_argument("--view", choices=VIEWS, default="map", help=say("which picture (map)"))
    parser.add_argument(
        "--against", metavar="JOURNEY", default="", help=say("the journey that this one is compared with")
    )
    _add_sizes(parser, say)
    _add_parts(parser, say)
    _add_words(parser, say)
    _add_looks(parser, say)


def _add_sizes(parser: argparse.ArgumentParser, say: Say) -> None:
    parser.add_argument(
        "--slides",
        choices=SLIDE_SETS,
        default="auto",
        help=say("as many slides as it takes to read every word, one overview, or a poster (auto)"),
    )
    parser.add_argument(
        "--figures",
        metavar="LIST",
        default="all",
        help=say(
            "slides of figures in a map's auto set: funnel,waterfall,sensitivity,expectations,matrix,"
            "hypotheses,metrics,maturity; or none (all)"
        ),
    )
    parser.add_argument(
        "--paper",
        choices=PAPERS,
        default="fit",
        metavar="PAPER",
        help=say("paper of a PDF: fit, A4 to A0 (fit)"),
    )
    parser.add_argument(
        "--scale", type=float, default=2.0, help=say("pixels per pixel of the map in a PNG, 1 to 4 (2)")
    )
    parser.add_argument(
        "--width", type=int, default=0, metavar="PIXELS", help=say("exact width of a PNG instead of a scale")
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
    parser.add_argument("--theme", choices=THEMES, default="light", help=say("colours (light)"))
    parser.add_argument(
        "--template", metavar="FILE", default="", help=say("your company's template for slides, a .pptx")
    )
    parser.add_argument("--logo", metavar="FILE", default="", help=say("a logo in PNG or JPEG"))
