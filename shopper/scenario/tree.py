"""YAML text into a tree of nodes with places, by PyYAML's safe parser, within bounds no honest file reaches."""

import re
from dataclasses import dataclass, field

import yaml

from shopper.fast_yaml import FastLoader
from shopper.scenario.mistakes import Mistake, Report, UnreadableError
from shopper.scenario.nodes import Items, Node, Scalar, Table
from shopper.scenario.spots import Source, Spot
from shopper.scenario.syntax import DEEPEST, syntax_mistake

LARGEST = 20_000
"""Values in a file after its aliases are followed, so that a small file can't stand for a huge one."""

_TIME = re.compile(r"[-+]?[0-9]+(:[0-5]?[0-9])+(\.[0-9]*)?")
"""`12:30`, which YAML 1.1 programs read as the number 750."""


def read_tree(source: Source, report: Report, loader: type[yaml.SafeLoader] = FastLoader) -> Node | None:
    """The file's only document, None for an empty file; UnreadableError for what is not YAML or out of bounds."""
    builder = _Builder(source, report)
    try:
        for event in yaml.parse(source.text, loader):
            builder.take(event)
    except yaml.YAMLError as error:
        raise UnreadableError(syntax_mistake(source, error)) from None
    return builder.root


@dataclass
class _Open:
    """A list or a mapping that is still being read."""

    spot: Spot
    is_table: bool
    anchor: str | None
    began: int
    children: list[Node] = field(default_factory=list)

    def closed(self, report: Report) -> Node:
        if not self.is_table:
            return Items(self.spot, tuple(self.children))
        return Table(self.spot, _entries(self.children, report))


class _Builder:
    """Takes the parser's events one by one; its own stack, so that depth is bounded by us and not by Python."""

    def __init__(self, source: Source, report: Report) -> None:
        self.source, self.report = source, report
        self.root: Node | None = None
        self.open: list[_Open] = []
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.size = self.documents = 0

    def take(self, event: yaml.Event) -> None:
        """One event of the parser."""
        match event:
            case yaml.ScalarEvent():
                self._place(self._scalar(event), event.anchor, self.size)
            case yaml.DocumentStartEvent():
                self._begin_document(event)
            case yaml.AliasEvent():
                self._follow(event)
            case yaml.CollectionStartEvent():
                self._begin(event)
            case yaml.CollectionEndEvent():
                done = self.open.pop()
                self._place(done.closed(self.report), done.anchor, done.began)

    def _begin_document(self, event: yaml.Event) -> None:
        self.documents += 1
        if self.documents > 1:
            raise self._wrong(
                event, "a second document begins here", "one document a file", "delete the `---`, or split"
            )

    def _begin(self, event: yaml.CollectionStartEvent) -> None:
        self._refuse_tag(event)
        if len(self.open) >= DEEPEST:
            raise self._wrong(event, f"nested more than {DEEPEST} levels deep", "a flat file", "check the indentation")
        is_table = isinstance(event, yaml.MappingStartEvent)
        self._grow(event, 1)
        self.open.append(_Open(self._spot(event), is_table, event.anchor, self.size))

    def _follow(self, event: yaml.AliasEvent) -> None:
        if event.anchor not in self.anchors:
            what = f"`*{event.anchor}` refers to nothing before it"
            raise self._wrong(event, what, f"`&{event.anchor}` at an earlier value", "quote it if it is text")
        node, size = self.anchors[event.anchor]
        self._grow(event, size)
        self._place(node, None, self.size)

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        self._refuse_tag(event)
        self._grow(event, 1)
        scalar = Scalar(self._spot(event), event.value, quoted=bool(event.style))
        if not scalar.quoted and _TIME.fullmatch(scalar.text):
            what = f"`{scalar.text}` without quotes is a number of seconds or minutes to some YAML programs"
            after = f'write "{scalar.text}" for text, or a duration such as `12 h 30 min`'
            self.report(Mistake(scalar.spot, what, "quotes around it", next=after))
            return Scalar(scalar.spot, scalar.text, quoted=True, open=True)
        return scalar

    def _place(self, node: Node, anchor: str | None, began: int) -> None:
        if anchor:
            self.anchors[anchor] = (node, self.size - began + 1)
        if self.open:
            self.open[-1].children.append(node)
        else:
            self.root = node

    def _grow(self, event: yaml.Event, size: int) -> None:
        self.size += size
        if self.size > LARGEST:
            what = f"more than {LARGEST:,} values, those behind aliases counted as well"
            raise self._wrong(event, what, "one errand a file", "split the file, or use fewer aliases")

    def _refuse_tag(self, event: yaml.NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if tag is not None:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            raise self._wrong(
                event, f"the tag `{shown}` is not read", "plain values only", "delete the tag, or quote it"
            )

    def _spot(self, event: yaml.Event) -> Spot:
        start, end = event.start_mark, event.end_mark
        assert start is not None, "the parser marks every event"
        assert end is not None, "the parser marks every event"
        same = start.line == end.line and isinstance(event, yaml.ScalarEvent | yaml.AliasEvent)
        return Spot(self.source, start.line + 1, start.column + 1, max(1, end.column - start.column) if same else 1)

    def _wrong(self, event: yaml.Event, what: str, expected: str, after: str) -> UnreadableError:
        return UnreadableError(Mistake(self._spot(event), what, expected, next=after))


def _entries(children: list[Node], report: Report) -> tuple[tuple[Scalar, Node], ...]:
    """Keys and values alternate; keys that are no text or are there twice are reported and left out."""
    kept: dict[str, tuple[Scalar, Node]] = {}
    for key, value in zip(children[::2], children[1::2], strict=True):
        if not isinstance(key, Scalar) or not _is_text(key):
            report(_odd_key(key))
        elif key.text in kept:
            report(twice(key, kept[key.text][0]))
        else:
            kept[key.text] = (key, value)
    return tuple(kept.values())


def twice(key: Scalar, first: Scalar) -> Mistake:
    """The same key a second time in one mapping."""
    what = f"`{key.text}` is there twice; it stands first in line {first.spot.line}"
    return Mistake(key.spot, what, "each key once", next="delete one of the two")


def _is_text(key: Scalar) -> bool:
    """Whether a key is text: `on` and `no` are, as a key has no other sense; `true`, numbers and nothing are not."""
    is_word = isinstance(key.value, bool) and key.text.lower() not in ("true", "false")
    return key.text.strip() not in ("", "<<") and (is_word or isinstance(key.value, str))


def _odd_key(key: Node) -> Mistake:
    if not isinstance(key, Scalar):
        return Mistake(key.spot, "a list or mapping can't be a key", "text before the `:`")
    if key.text == "<<":
        return Mistake(key.spot, "merge keys (`<<`) are not read", "the keys themselves", next="use `include`")
    if not key.text.strip():
        return Mistake(key.spot, "a key is missing before the `:`", "text before the `:`")
    what = f"the key `{key.text}` is not text to YAML"
    return Mistake(key.spot, what, "text before the `:`", next=f'write "{key.text}" in quotes')
