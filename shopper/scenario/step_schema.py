"""The JSON Schema of one step: a bare verb, a verb with a lone value, a verb with named values, or an include."""

from collections.abc import Mapping

from shopper.scenario.shaping import Schema, underscored
from shopper.scenario.verbs import INCLUDE

_ARGUMENT = {"type": ["string", "number", "boolean", "null"]}
_INCLUDED: Schema = {
    "description": "Walks another scenario's steps: `include: sign_up.yaml`, or with values for its `${with.NAME}`.",
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "properties": {
                "scenario": {"type": "string", "description": "The file, as seen from this one."},
                "with": {
                    "type": "object",
                    "additionalProperties": _ARGUMENT,
                    "description": "Values for `${with.NAME}` in that scenario.",
                },
            },
            "required": ["scenario"],
            "additionalProperties": False,
        },
    ],
}


def step_schema(kinds: Mapping[str, tuple[str, Schema]]) -> Schema:
    """The schema of a step, given for each verb the name and the schema of its values among the definitions."""
    bare = {verb: values for verb, (_, values) in kinds.items() if not _wants(values)}
    named = {verb: _behind(name, values) for verb, (name, values) in kinds.items()} | {INCLUDE: _INCLUDED}
    return {
        "anyOf": [
            *({"const": verb, "description": values.get("description", "")} for verb, values in bare.items()),
            {"enum": [underscored(verb) for verb in bare if " " in verb]},
            {
                "type": "object",
                "minProperties": 1,
                "maxProperties": 1,
                "additionalProperties": False,
                "properties": named,
                "patternProperties": {f"^{underscored(verb)}$": part for verb, part in named.items() if " " in verb},
            },
        ]
    }


def _behind(name: str, values: Schema) -> Schema:
    """What may stand behind a verb."""
    first: str = next(iter(values.get("properties", {})), "")
    only_first = first and set(_wants(values)) <= {first}
    lone: list[Schema] = [values["properties"][first]] if only_first else []
    nothing: list[Schema] = [] if _wants(values) else [{"type": "null"}]
    description = values.get("description", "")
    return {"description": description, "anyOf": [*lone, {"$ref": f"#/$defs/{name}"}, *nothing]}


def _wants(values: Schema) -> list[str]:
    """The names that must be there."""
    either: list[str] = [part["anyOf"][0]["required"][0] for part in values.get("allOf", ())]
    always: list[str] = values.get("required", [])
    return always + either
