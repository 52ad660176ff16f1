"""The JSON Schemas accept what the reader accepts, and are those that are committed."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from shopper.scenario import Library
from shopper.scenario.files import read_source
from shopper.scenario.library import yaml_files
from shopper.scenario.mistakes import Mistake, UnreadableError
from shopper.scenario.nodes import plain
from shopper.scenario.schema import as_text, schemas
from shopper.scenario.tree import read_tree
from shopper.steps import verbs

SCENARIOS = Path(__file__).parents[2] / "scenarios"
BAD = Path(__file__).parents[1] / "bad_scenarios"
SCHEMA_OF = {"sites": "site.json", "shoppers": "persona.json"}

BEYOND_SHAPE = frozenset({
    # What a schema can't see: other files, other rules, placeholders, and what YAML itself refuses or decides.
    "circular_include", "missing_include", "mistakes_in_an_include", "wrong_arguments", "include_of_a_folder",
    "unknown_names", "unknown_rule", "names_that_are_paths", "shopper_and_shoppers", "rows_that_fit_no_step",
    "unknown_placeholders", "placeholder_in_the_title", "placeholder_without_rows", "duplicate_keys",
    "keys_that_are_no_text", "lab_elsewhere", "password_in_the_url", "unset_variable", "row_in_a_site",
    "a_time_that_is_a_number", "gate_that_is_none",
})  # fmt: skip


def data_of(path: Path) -> object:
    """The file as an editor sees it; whatever YAML refuses raises."""
    told: list[Mistake] = []
    tree = read_tree(read_source(path), told.append)
    return None if tree is None else plain(tree)


def complaints(schema: dict[str, Any], data: object) -> list[str]:
    Draft7Validator.check_schema(schema)
    return [error.message[:200] for error in Draft7Validator(schema).iter_errors(data)]  # type: ignore[no-untyped-call,unused-ignore]  # depends on the stubs


def name_of(path: Path) -> str:
    return SCHEMA_OF.get(path.parent.name, "scenario.json")


@pytest.mark.parametrize("name", ["scenario.json", "site.json", "persona.json"])
def test_the_committed_schema_is_fresh(name: str) -> None:
    """Write them anew with `shopper schema` after changing a verb or a model."""
    assert (SCENARIOS / ".schema" / name).read_text(encoding="utf-8") == as_text(schemas(verbs())[name])


SHIPPED = [path for folder in ("", "sites", "shoppers") for path in yaml_files(SCENARIOS / folder)]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_what_we_ship_fits_its_schema_and_names_it_in_the_first_line(path: Path) -> None:
    name = name_of(path)
    up = "../" if path.parent != SCENARIOS else ""

    assert complaints(json.loads((SCENARIOS / ".schema" / name).read_text(encoding="utf-8")), data_of(path)) == []
    assert path.read_text(encoding="utf-8").split("\n")[0] == f"# yaml-language-server: $schema={up}.schema/{name}"


WRONG = [path for path in sorted(BAD.rglob("*.yaml")) if path.with_suffix(".error.txt").exists()]


@pytest.mark.parametrize("path", [path for path in WRONG if path.stem not in BEYOND_SHAPE], ids=lambda path: path.stem)
def test_a_mistake_of_shape_is_a_red_line_in_the_editor(path: Path, library: Library) -> None:
    try:
        data = data_of(path)
    except UnreadableError:
        return

    assert complaints(schemas(library.verbs)[name_of(path)], data) != []


def step_fits(library: Library, step: object) -> bool:
    scenario = {"title": "x", "stage": "purchase", "steps": [step]}
    return not complaints(schemas(library.verbs)["scenario.json"], scenario)


@pytest.mark.parametrize(
    "step",
    [
        "leave", "sign_up", {"leave": None}, {"leave": {}}, "open", {"open": "/sale"}, {"open": {"address": "/sale"}},
        {"add to cart": 2}, {"add_to_cart": {"gift_wrap": "yes", "quantity": 2}}, {"add to cart": "${row.amount}"},
        {"add to cart": {"gift wrap": True}}, {"search for": 815}, {"wait for message": "welcome"},
        {"wait for message": {"kind": "${row.kind}", "within": "1 day 2 h"}}, {"note": "a"}, {"note": ["a", 1]},
        {"include": "x.yaml"}, {"include": {"scenario": "x.yaml", "with": {"code": "X"}}},
    ],
)  # fmt: skip
def test_every_form_of_a_step_fits(library: Library, step: object) -> None:
    assert step_fits(library, step)


@pytest.mark.parametrize(
    "step",
    [
        "fly", "search for", None, 42, [], {}, {"leave": "now"}, {"leave": None, "open": None}, {"open": {"adress": 1}},
        {"add to cart": "many"}, {"add to cart": 0}, {"add to cart": {"quantity": 100}}, {"search for": None},
        {"wait for message": "hello"}, {"wait for message": {"within": "1 h"}}, {"search for": True},
        {"wait for message": {"kind": "welcome", "within": "12:30"}}, {"include": {"with": {}}}, {"note": [["a"]]},
    ],
)  # fmt: skip
def test_what_the_reader_refuses_does_not_fit(library: Library, step: object) -> None:
    assert not step_fits(library, step)


def test_docstrings_are_the_hover_texts(library: Library) -> None:
    schema = schemas(library.verbs)["scenario.json"]
    step = schema["$defs"]["step"]["anyOf"]
    named = step[-1]["properties"]["add to cart"]

    assert schema["properties"]["title"]["description"] == "What the shopper wants, in one line; reports show it."
    assert {"const": "leave", "description": "Goes away."} in step
    assert named["description"] == "Puts the product into the cart."
    assert schema["$defs"]["AddToCart"]["properties"]["gift wrap"]["description"] == "Whether to ask for wrapping."
