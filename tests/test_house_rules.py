"""The rules of the house, as tests: sizes, names, doors between rooms, errors, forbidden things."""

import ast
import re
import statistics
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

from cjm_studio import errors

REPOSITORY = Path(__file__).parents[1]
PACKAGE = REPOSITORY / "cjm_studio"
MODULES = sorted(PACKAGE.rglob("*.py"))
ROOMS = sorted(path.parent for path in PACKAGE.glob("*/__init__.py"))
EVERYTHING = [*MODULES, *sorted((REPOSITORY / "tests").rglob("*.py"))]

VAGUE_NAMES = re.compile(
    r"(util|utils|helper|helpers|common|core|base|misc)\.py$|(Manager|Handler|Helper|Base)\b"
)
SUPPRESSION = re.compile(
    r"#\s*(?:noqa(?::\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*)?|type:\s*ignore(?:\[[\w, -]+\])?)(.*)"
)
HEAVY = ["PIL", "fontTools", "networkx", "pandas", "plotly", "pyarrow", "sqlalchemy", "streamlit", "typst"]

Node = TypeVar("Node", bound=ast.AST)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def short(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


def line_count(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def nodes(path: Path, kind: type[Node]) -> Iterator[Node]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, kind))


def room_of(path: Path) -> str:
    """The room in which a module of the package stands; "" for those outside all rooms."""
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else ""


def top_level(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a module that run when it is imported, those under `if TYPE_CHECKING:` too."""
    for statement in body:
        yield statement
        if isinstance(statement, ast.If):
            yield from top_level(statement.body)


def bound_names(statement: ast.stmt) -> list[str]:
    match statement:
        case ast.ImportFrom(names=names) | ast.Import(names=names):
            return [alias.asname or alias.name for alias in names]
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.Assign(targets=targets):
            return [target.id for target in targets if isinstance(target, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
    return []


def public_names(room: Path) -> list[str]:
    """The names that a room's `__init__` imports or defines without an underscore."""
    bound = [
        name for statement in top_level(tree(room / "__init__.py").body) for name in bound_names(statement)
    ]
    return sorted(name for name in bound if not name.startswith("_") and name != "TYPE_CHECKING")


def listed_names(room: Path) -> list[str]:
    """The room's `__all__`."""
    for statement in tree(room / "__init__.py").body:
        if isinstance(statement, ast.Assign) and bound_names(statement) == ["__all__"]:
            return sorted(ast.literal_eval(statement.value))
    return []


def trespasses(path: Path, node: ast.ImportFrom) -> bool:
    """Whether an import takes from another room what its `__all__` does not list.

    A room may list a module of its own (`layout.scene`): then what stands in there is public too.
    """
    package, room, *inner = [*(node.module or "").split("."), "", ""]
    if package != "cjm_studio" or room == room_of(path) or PACKAGE / room not in ROOMS:
        return False
    taken = {inner[0]} if inner[0] else {alias.name for alias in node.names}
    return not taken <= set(listed_names(PACKAGE / room))


def called(node: ast.Call) -> str:
    return ast.unparse(node.func)


def test_no_file_is_long() -> None:
    assert [short(path) for path in MODULES if line_count(path) > 300] == []


def test_most_files_are_small() -> None:
    assert statistics.median(map(line_count, MODULES)) <= 150


def test_every_module_says_what_it_holds() -> None:
    assert [short(path) for path in MODULES if not ast.get_docstring(tree(path))] == []


def test_names_say_what_they_mean() -> None:
    files = [short(path) for path in EVERYTHING if VAGUE_NAMES.search(path.name)]
    classes = [
        node.name for path in MODULES for node in nodes(path, ast.ClassDef) if VAGUE_NAMES.search(node.name)
    ]
    assert files + classes == []


def test_a_room_lists_exactly_its_public_names() -> None:
    listed = {room.name: listed_names(room) for room in ROOMS}
    assert listed == {room.name: public_names(room) for room in ROOMS}


def test_a_room_is_entered_by_its_door() -> None:
    imports = [(path, node) for path in MODULES for node in nodes(path, ast.ImportFrom)]
    assert [f"{short(path)}: {ast.unparse(node)}" for path, node in imports if trespasses(path, node)] == []


def test_every_error_stands_in_the_drawn_tree_under_its_parent() -> None:
    drawn: dict[str, str] = {}
    branch: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        if found := re.match(r"([│├└─ ]*)(\w+Error)\b", line):
            depth = len(found[1]) // 3
            branch[depth:] = [found[2]]
            drawn[found[2]] = branch[depth - 1] if depth else "Exception"
    classes = [
        value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, Exception)
    ]
    assert drawn == {error.__name__: error.__bases__[0].__name__ for error in classes}


def test_every_error_is_raised_somewhere() -> None:
    classes = [
        value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, Exception)
    ]
    made = {called(node).split(".")[-1] for path in MODULES for node in nodes(path, ast.Call)}
    leaves = {error.__name__ for error in classes if not error.__subclasses__()}
    assert leaves - made == set()


def test_no_text_becomes_markup_and_nothing_is_unpickled() -> None:
    forbidden = re.compile(r"unsafe_allow_html|unsafe_allow_javascript|\b(pickle|marshal|shelve|dill)\b")
    assert [short(path) for path in MODULES if forbidden.search(path.read_text("utf-8"))] == []


def test_only_the_command_line_prints() -> None:
    printing = {short(path) for path in MODULES for node in nodes(path, ast.Call) if called(node) == "print"}
    assert [path for path in printing if not path.startswith("cjm_studio/app/cli")] == []


def test_a_silenced_rule_gives_its_reason() -> None:
    lines = [(path, line) for path in EVERYTHING for line in path.read_text("utf-8").splitlines()]
    silenced = [(path, line, SUPPRESSION.search(line)) for path, line in lines]
    assert [f"{short(path)}: {line}" for path, line, found in silenced if found and len(found[1]) < 10] == []


def test_tests_neither_skip_nor_expect_to_fail() -> None:
    forbidden = re.compile(r"\b(pytest\.skip|importorskip|mark\.skip|skipif|mark\.xfail|pytest\.xfail)\b")
    tests = [path for path in EVERYTHING if path not in MODULES and path != Path(__file__)]
    assert [short(path) for path in tests if forbidden.search(path.read_text("utf-8"))] == []


def test_an_expected_error_is_recognised_by_its_words() -> None:
    calls = [
        (path, node)
        for path in EVERYTHING
        for node in nodes(path, ast.Call)
        if called(node) == "pytest.raises"
    ]
    wordless = [(path, node) for path, node in calls if "match" not in {word.arg for word in node.keywords}]
    assert [f"{short(path)}:{node.lineno}" for path, node in wordless] == []


def test_the_command_line_starts_without_heavy_libraries() -> None:
    program = f"import sys, cjm_studio.app.cli; print(*sorted(set({HEAVY}) & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert done.stdout.split() == []
