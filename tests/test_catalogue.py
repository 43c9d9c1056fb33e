"""The Russian catalogue is complete, true to the code and compiled."""

import ast
import gettext
from string import Formatter

from babel.messages import Catalog
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from tests import catalogue


def forms(message: Message) -> list[str]:
    """The Russian text, or all its plural forms."""
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def originals(message: Message) -> list[str]:
    """The English text, or singular and plural."""
    return [message.id] if isinstance(message.id, str) else list(message.id)


def places(text: str) -> set[str]:
    """The `{name}` places of a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def texts(found: Catalog) -> list[Message]:
    """The messages without the header."""
    return [message for message in found if message.id]


def test_every_text_of_the_code_is_in_the_catalogue_and_no_other() -> None:
    in_code = {str(message.id) for message in texts(catalogue.collect())}
    in_catalogue = {str(message.id) for message in texts(catalogue.russian())}
    assert in_code - in_catalogue == set()
    assert in_catalogue - in_code == set()


def test_every_text_has_a_russian_one() -> None:
    lacking = [
        message.id for message in texts(catalogue.russian()) if not catalogue.is_translated(message.string)
    ]
    assert lacking == []


def test_no_translation_is_a_guess() -> None:
    assert [message.id for message in texts(catalogue.russian()) if message.fuzzy] == []


def test_a_translation_keeps_the_places_of_its_text() -> None:
    strange = [
        message.id
        for message in texts(catalogue.russian())
        for form in forms(message)
        if form and places(form) != set().union(*map(places, originals(message)))
    ]
    assert strange == []


def test_the_compiled_catalogue_says_what_the_written_one_says() -> None:
    with catalogue.RUSSIAN.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for message in texts(catalogue.russian()):
        one, many = (originals(message) * 2)[:2]
        expected = forms(message)
        said = compiled.gettext(one) if len(expected) == 1 else compiled.ngettext(one, many, 5)
        assert said == expected[-1]


def test_the_template_is_current() -> None:
    with catalogue.TEMPLATE.open("rb") as file:
        written = read_po(file)
    assert {str(m.id) for m in texts(written)} == {str(m.id) for m in texts(catalogue.collect())}


def test_no_text_is_put_together_before_it_is_said() -> None:
    built = []
    for path in sorted(catalogue.PACKAGE.rglob("*.py")):
        for name, call in catalogue.calls(path.read_bytes(), catalogue.keywords()):
            arguments = call.args[: 2 if name == "many" else 1]
            built += [
                (path.name, call.lineno) for each in arguments if isinstance(each, ast.JoinedStr | ast.BinOp)
            ]
    assert built == []
