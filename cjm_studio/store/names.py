"""Names that people give: what may stand in the store."""

from pydantic import TypeAdapter, ValidationError

from cjm_studio.errors import CommandRefusedError
from cjm_studio.model import ShortText

_NAME: TypeAdapter[str] = TypeAdapter(ShortText)


def checked(name: str) -> str:
    """The name, without space around it. Raises CommandRefusedError when it cannot be kept."""
    try:
        return _NAME.validate_python(name).strip()
    except ValidationError as error:
        raise CommandRefusedError(
            "The name cannot be taken: it is longer than 500 characters or holds one that cannot be "
            "printed. Choose another name."
        ) from error
