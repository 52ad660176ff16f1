"""JSON Schemas of the three kinds of file, for editors: completion, hover texts and red lines while writing."""

import json
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from shopper.scenario.errand import ScenarioFile
from shopper.scenario.persona import Persona
from shopper.scenario.shaping import Schema, shaped
from shopper.scenario.site import Site
from shopper.scenario.spelling import spelled
from shopper.scenario.step import Step
from shopper.scenario.step_schema import step_schema

FOLDER = ".schema"
"""Where the schemas lie, seen from the folder of the scenarios."""

_STEP = "step"
_STEPS: Schema = {"type": "array", "minItems": 1, "items": {"$ref": f"#/$defs/{_STEP}"}}
_DRAFT = "http://json-schema.org/draft-07/schema#"
_IN_STEPS = r"\$\{\s*(row|with)\."
_IN_FILES = r"\$\{\s*env:"
_NOTHING = r"^\b$"
"""Matches no text: outside the steps of a scenario there are no placeholders."""


def schemas(verbs: Mapping[str, type[Step]]) -> dict[str, Schema]:
    """The schemas by the name of their file: `scenario.json`, `site.json`, `persona.json`."""
    return {
        "scenario.json": scenario_schema(verbs),
        "site.json": _document(Site, "A shop", _IN_FILES),
        "persona.json": _document(Persona, "A shopper", _IN_FILES),
    }


def write_schemas(folder: Path, verbs: Mapping[str, type[Step]]) -> tuple[Path, ...]:
    """Writes the schemas into `.schema` in this folder of scenarios."""
    shelf = folder / FOLDER
    shelf.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas(verbs).items():
        (shelf / name).write_text(as_text(schema), encoding="utf-8")
    return tuple(shelf / name for name in schemas(verbs))


def as_text(schema: Schema) -> str:
    """The schema as it is written to disk."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def scenario_schema(verbs: Mapping[str, type[Step]]) -> Schema:
    """The schema of a scenario, with every verb and its values."""
    document = _document(ScenarioFile, "An errand", _NOTHING)
    kinds = {verbs[verb]: verb for verb in sorted(verbs)}
    named, common = models_json_schema([(kind, "validation") for kind in kinds])
    defs = {name: shaped(part, _IN_STEPS) for name, part in common.get("$defs", {}).items()}
    names = {verb: named[kind, "validation"]["$ref"].rsplit("/", 1)[-1] for kind, verb in kinds.items()}
    for kind, verb in kinds.items():
        _hold(defs[names[verb]], kind)
    step = {_STEP: step_schema({verb: (name, defs[name]) for verb, name in names.items()})}
    document["properties"]["steps"] = _STEPS | {"description": ScenarioFile.model_fields["steps"].description}
    return document | {"$defs": document.get("$defs", {}) | defs | step}


def _hold(values: Schema, kind: type[Step]) -> None:
    """Steps below a verb are written as all others."""
    if inner := kind.inner():
        values["properties"][spelled(inner)] = _STEPS | {"description": kind.model_fields[inner].description}


def _document(kind: type[BaseModel], title: str, hole: str) -> Schema:
    schema = kind.model_json_schema()
    defs = {name: shaped(part, hole) for name, part in schema.pop("$defs", {}).items()}
    return {"$schema": _DRAFT, "title": title, **shaped(schema, hole), **({"$defs": defs} if defs else {})}
