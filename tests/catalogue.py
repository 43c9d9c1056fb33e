"""The Russian catalogue: collects texts, keeps template, .po and .mo in step (`make locale`).

A text is the literal first argument of `say(...)`, `N_(...)`, `translator(language)(...)` or of an error of
cjm_studio.errors; `say.many(...)` has two. Both branches of `"..." if x else "..."` count. Translate by
hand in the .po file and run `make locale` again.
"""

import ast
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import IO

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

REPOSITORY = Path(__file__).parents[1]
PACKAGE = REPOSITORY / "cjm_studio"
LOCALE = PACKAGE / "language" / "locale"
TEMPLATE = LOCALE / "cjm_studio.pot"
RUSSIAN = LOCALE / "ru" / "LC_MESSAGES" / "cjm_studio.po"

# Headers that would change with the day or the tool and say nothing about the texts.
RESTLESS_HEADERS = (
    "Report-Msgid-Bugs-To",
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Last-Translator",
    "Language-Team",
    "Generated-By",
)
NO_DAY = datetime(2026, 1, 1, tzinfo=UTC)
LINE_WIDTH = 110

Found = tuple[int, str, str | tuple[str, ...], list[str]]


def error_names() -> list[str]:
    """The names of all classes of cjm_studio/errors.py; each takes a text as its first argument."""
    tree = ast.parse((PACKAGE / "errors.py").read_text("utf-8"))
    return [node.name for node in tree.body if isinstance(node, ast.ClassDef)]


def keywords() -> dict[str, tuple[int, ...] | None]:
    """Which functions take texts, and in which arguments, in Babel's words."""
    one_text: tuple[int, ...] | None = None
    return {**dict.fromkeys(["say", "N_", *error_names()], one_text), "many": (1, 2)}


def called_name(call: ast.Call) -> str:
    """The bare name of what is called; `translator("ru")(...)` and `session.say()(...)` count as `say`."""
    match call.func:
        case ast.Name(name) | ast.Attribute(attr=name):
            return name
        case ast.Call(func=ast.Name("translator") | ast.Attribute(attr="say")):
            return "say"
        case _:
            return ""


def literals(argument: ast.expr) -> Iterator[str]:
    """The literal texts that an argument can be."""
    match argument:
        case ast.Constant(str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from literals(body)
            yield from literals(orelse)


def calls(source: bytes, names: Iterable[str]) -> list[tuple[str, ast.Call]]:
    """Every call of one of `names`, in the order of the source."""
    found = [(called_name(node), node) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    wanted = [(name, call) for name, call in found if name in set(names)]
    return sorted(wanted, key=lambda pair: (pair[1].lineno, pair[1].col_offset))


def texts(
    fileobj: IO[bytes], keywords: Iterable[str], comment_tags: object, options: object
) -> Iterator[Found]:
    """Babel's extraction method for the studio's sources."""
    for name, call in calls(fileobj.read(), keywords):
        options_per_argument = [list(literals(argument)) for argument in call.args]
        if name == "many":
            one, many = options_per_argument[:2]
            yield call.lineno, name, (one[0], many[0]), []
        elif options_per_argument:
            yield from ((call.lineno, name, text, []) for text in options_per_argument[0])


def collect() -> Catalog:
    """All texts of the package, with the files in which they stand."""
    catalog = Catalog(project="cjm_studio", charset="utf-8", header_comment="# Texts of cjm_studio.")
    found = extract_from_dir(PACKAGE, [("**.py", texts)], keywords=keywords())  # type: ignore[list-item] # a callable is taken too
    for filename, line, message, _comments, context in found:
        catalog.add(message, None, [(f"cjm_studio/{filename}", line)], context=context)
    return catalog


def russian() -> Catalog:
    """The catalogue of translations as it stands in the .po file, or an empty one."""
    if not RUSSIAN.exists():
        return Catalog(locale="ru", project="cjm_studio", charset="utf-8", header_comment="# Russian texts.")
    with RUSSIAN.open("rb") as file:
        return read_po(file, locale="ru")


def settled(catalog: Catalog) -> Catalog:
    """The same catalogue with the same dates on every day."""
    catalog.creation_date = catalog.revision_date = NO_DAY
    catalog.fuzzy = False
    return catalog


def write_texts(catalog: Catalog, path: Path) -> None:
    """Write a .po or .pot file, sorted, without line numbers and dates: git shows only real changes."""
    buffer = BytesIO()
    write_po(
        buffer,
        settled(catalog),
        width=LINE_WIDTH,
        sort_output=True,
        include_lineno=False,
        ignore_obsolete=True,
    )
    lines = buffer.getvalue().decode("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(tuple(f'"{name}:' for name in RESTLESS_HEADERS))]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(kept), "utf-8")


def is_translated(string: str | Iterable[str] | None) -> bool:
    """Whether a text, or every plural form of it, has been translated."""
    forms = (string,) if isinstance(string, str) else tuple(string or ())
    return bool(forms) and all(forms)


def main() -> None:
    """Renew the template, bring the .po in step with it, compile the .mo; tell what lacks a translation."""
    template, catalog = collect(), russian()
    write_texts(template, TEMPLATE)
    catalog.update(template, no_fuzzy_matching=True)
    write_texts(catalog, RUSSIAN)
    with RUSSIAN.with_suffix(".mo").open("wb") as file:
        write_mo(file, settled(catalog))
    missing = [message.id for message in catalog if message.id and not is_translated(message.string)]
    for text in missing:
        print(f"no Russian text: {text!r}")
    print(f"{len(template)} texts, {len(missing)} without a Russian one")


if __name__ == "__main__":
    main()
