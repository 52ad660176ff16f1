"""Trees whose values know their place, whichever of PyYAML's parsers reads them."""

from pathlib import Path

import pytest
import yaml

from shopper.scenario.mistakes import Mistake, UnreadableError
from shopper.scenario.nodes import Items, Scalar, Table, plain
from shopper.scenario.spots import Source
from shopper.scenario.tree import read_tree

PARSERS = [yaml.SafeLoader, pytest.param(getattr(yaml, "CSafeLoader", None), marks=pytest.mark.skipif(
    not hasattr(yaml, "CSafeLoader"), reason="PyYAML was built without libyaml"))]  # fmt: skip


def tree_of(text: str, parser: type[yaml.SafeLoader] = yaml.SafeLoader) -> object:
    wrong: list[Mistake] = []
    tree = read_tree(Source(Path("x.yaml"), text), wrong.append, parser)
    assert wrong == []
    return tree


@pytest.mark.parametrize("parser", PARSERS)
def test_every_value_knows_line_column_and_length(parser: type[yaml.SafeLoader]) -> None:
    tree = tree_of('größe: "x y"\nlist:\n  - 🎧 one\n  - {k: v}\n', parser)

    assert isinstance(tree, Table)
    (_, first), (_, second) = tree.entries
    assert isinstance(second, Items)
    mapping = second.items[1]
    assert isinstance(mapping, Table)
    nodes = (first, second, *second.items, mapping.entries[0][1])
    assert [(node.spot.line, node.spot.column, node.spot.length) for node in nodes] == [
        (1, 8, 5), (3, 3, 1), (3, 5, 5), (4, 5, 1), (4, 9, 1),
    ]  # fmt: skip


@pytest.mark.parametrize("parser", PARSERS)
def test_scalars_mean_what_yaml_1_2_says_but_for_yes_and_no(parser: type[yaml.SafeLoader]) -> None:
    text = "[~, null, '', true, NO, 'NO', 12, -3, 012, 1_000, 0x1F, 1.5, .5, 1e3, 2027-06-30, \"5\", .inf]"

    assert plain(tree_of(text, parser)) == [  # type: ignore[arg-type]  # a list is a node
        None, None, "", True, False, "NO", 12, -3, "012", "1_000", "0x1F", 1.5, 0.5, "1e3", "2027-06-30", "5", ".inf",
    ]  # fmt: skip


def test_an_alias_stands_for_its_anchor() -> None:
    tree = tree_of("a: &x [1, 2]\nb: *x\n")

    assert plain(tree) == {"a": [1, 2], "b": [1, 2]}  # type: ignore[arg-type]  # a mapping is a node


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    "text", ["[" * 100_000, "- " * 100_000, "{a: " * 100_000, "? " * 100_000], ids=["[", "-", "{", "?"]
)
def test_depth_is_bounded_long_before_python_is(parser: type[yaml.SafeLoader], text: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        tree_of(text, parser)

    assert caught.value.mistake.what == "nested more than 30 levels deep"


def test_a_billion_laughs_are_counted_not_built() -> None:
    levels = "".join(f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(20))
    with pytest.raises(UnreadableError) as caught:
        tree_of(f"a: &a [x]\n{levels}")

    assert caught.value.mistake.what == "more than 20,000 values, those behind aliases counted as well"


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n", "---\n...\n"])
def test_an_empty_file_has_no_value(text: str) -> None:
    tree = tree_of(text)

    assert tree is None or (isinstance(tree, Scalar) and tree.value is None)
