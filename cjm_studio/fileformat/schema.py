"""The JSON Schema of journey files, made from the classes that read them."""

import json
from typing import Any

from cjm_studio.fileformat.document import FORMAT, WrittenJourney
from cjm_studio.fileformat.migrations import VERSION

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def journey_schema() -> dict[str, Any]:
    """The schema of a whole file in today's version of the format."""
    described = WrittenJourney.model_json_schema()
    definitions = described.pop("$defs")
    for definition in definitions.values():
        _require_kind(definition)
    schema = {
        "$schema": DIALECT,
        "title": "Customer journey",
        "description": "A *.journey.json file of cjm_studio.",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "journey": described,
        },
        "required": ["format", "version", "journey"],
        "additionalProperties": False,
        "$defs": dict(sorted(definitions.items())),
    }
    return {key: value if key == "title" else _tidied(value) for key, value in schema.items()}


def written_schema() -> bytes:
    """The schema as the file journeys/journey.schema.json holds it, the same bytes every time."""
    return json.dumps(journey_schema(), indent=2).encode() + b"\n"


def _require_kind(definition: dict[str, Any]) -> None:
    """A kind is written always, though a record that is made in Python need not name its own."""
    kind = definition["properties"].get("kind")
    if kind is not None:
        kind.pop("default", None)
        definition["required"] = sorted({*definition.get("required", ()), "kind"})


def _tidied(value: Any) -> Any:
    """The same without Pydantic's titles, which repeat the names, and OpenAPI's discriminators."""
    if isinstance(value, list):
        return [_tidied(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _tidied(item)
        for key, item in value.items()
        if key != "discriminator" and (key != "title" or isinstance(item, dict))
    }
