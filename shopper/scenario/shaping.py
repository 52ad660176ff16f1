"""pydantic's JSON Schema turned into one that accepts what the reader accepts."""

from typing import Any, TypeAlias

from shopper.measures import UNITS
from shopper.scenario.spelling import spelled

Schema: TypeAlias = dict[str, Any]

_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
DURATION = rf"^\s*(\d+(\.\d+)?\s*({_UNIT})\s*)+$"
"""A duration as editors check it: the units in lower case."""

_YES_OR_NO = ["yes", "no", "on", "off", "Yes", "No", "On", "Off", "YES", "NO", "ON", "OFF"]
_MUTE = ("title", "format", "writeOnly")
"""What pydantic adds that helps nobody who writes YAML."""


def shaped(schema: Schema, hole: str) -> Schema:
    """
    The schema with keys spelled with spaces (underscores are read as well), a lone value for a list, a number for a
    text, and a placeholder, matched by the pattern `hole`, for any value.
    """
    schema = {key: value for key, value in schema.items() if key not in _MUTE} | _duration(schema)
    if "anyOf" in schema:
        return schema | {"anyOf": [shaped(part, hole) for part in schema["anyOf"]]}
    match schema.get("type"):
        case "object":
            return _mapping(schema, hole)
        case "array":
            return _list(schema, hole)
        case _:
            return _single(schema, hole)


def _single(schema: Schema, hole: str) -> Schema:
    match schema.get("type"):
        case "string" if "enum" not in schema and "pattern" not in schema:
            return schema | {"type": ["string", "number"]}
        case "boolean":
            return _or_hole(schema, {"enum": _YES_OR_NO}, hole=hole)
        case "string" | "integer" | "number":
            return _or_hole(schema, hole=hole)
    return schema


def _duration(schema: Schema) -> Schema:
    """Durations by the pattern people write, without a default in a form they don't."""
    if schema.get("format") != "duration":
        return {"default": schema["default"]} if schema.get("default") is not None else {}
    schema.pop("default", None)
    return {"pattern": DURATION}


def _mapping(schema: Schema, hole: str) -> Schema:
    named = {spelled(name): shaped(part, hole) for name, part in schema.get("properties", {}).items()}
    shape = schema | ({"properties": named} if named else {})
    shape |= {"patternProperties": {f"^{underscored(name)}$": part for name, part in named.items() if " " in name}}
    if isinstance(schema.get("additionalProperties"), dict):
        shape["additionalProperties"] = shaped(schema["additionalProperties"], hole)
    wanted = [spelled(name) for name in schema.get("required", [])]
    shape |= {"required": [name for name in wanted if " " not in name]}
    shape |= {"allOf": [{"anyOf": [{"required": [n]}, {"required": [underscored(n)]}]} for n in wanted if " " in n]}
    return {key: value for key, value in shape.items() if value not in ([], {}) or key in ("default", "properties")}


def _list(schema: Schema, hole: str) -> Schema:
    """A list, or its only member."""
    item = shaped(schema.get("items", {}), hole)
    around = {key: schema[key] for key in ("description", "default") if key in schema}
    inner = {key: value for key, value in schema.items() if key not in around}
    return around | {"anyOf": [inner | {"items": item}, item]} if item else schema


def _or_hole(schema: Schema, *others: Schema, hole: str) -> Schema:
    """The value, or a placeholder that will become one."""
    around = {key: schema[key] for key in ("description", "default", "examples") if key in schema}
    inner = {key: value for key, value in schema.items() if key not in around}
    return around | {"anyOf": [inner, *others, {"type": "string", "pattern": hole}]}


def underscored(name: str) -> str:
    """The spelling with underscores."""
    return name.replace(" ", "_")
