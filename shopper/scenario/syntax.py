"""What PyYAML says about broken YAML, in words that help."""

from dataclasses import dataclass

import yaml

from shopper.scenario.mistakes import Mistake
from shopper.scenario.spots import Source, Spot

DEEPEST = 30
"""Levels of lists and mappings in each other; what people write has five or six."""


@dataclass(frozen=True)
class _Words:
    what: str
    expected: str
    next: str


_QUOTE = "put the whole text in quotes"
_COLON = _Words(
    "a second `:` in one line, or a line indented too far",
    "one `key: value`",
    f"{_QUOTE} if the `:` belongs to it, else check the indentation",
)
_UNCLOSED_QUOTE = _Words("a quote is opened and never closed", "a closing quote", "close the quote")
_BACKSLASH = _Words(
    "a backslash that means nothing in double quotes", "`\\\\` for a backslash", "use single quotes instead"
)
_NO_COLON = _Words(
    "a line that is neither `key: value` nor `- item`", "`key: value`", "add the `:`, or check the indentation"
)
_BRACE = _Words(
    "`{` is not closed, or a value in it needs quotes",
    "`,` or `}`",
    'close it; write values with { } [ ] , as "..." in quotes',
)
_BRACKET = _Words(
    "`[` is not closed, or a value in it needs quotes",
    "`,` or `]`",
    'close it; write values with { } [ ] , as "..." in quotes',
)
_NEIGHBOURS = _Words(
    "this line does not fit the lines above it",
    "a key at the same indentation as its neighbours",
    f"check the indentation; {_QUOTE} if it starts with one",
)
_LIST_NEIGHBOURS = _Words(
    "this line does not fit the list above it", "`- item` at the same indentation", "check the indentation"
)
_DASH = _Words(
    "a `-` where no list can begin", "a list on lines of its own", "put `- item` on the next line, or quote the text"
)
_TAG = _Words("tags are not read", "plain values only", f"delete the tag, or {_QUOTE}")
_TAB = _Words(
    "a tab stands where YAML wants spaces",
    "spaces",
    "replace the tab by two spaces; set your editor to indent with spaces",
)
_STARTS = _Words("a text can't begin with this character unless it is quoted", "a value", _QUOTE)
_HOLE = _Words("`${...}` stands inside { } without quotes", "quotes around it", 'write "${...}" in quotes')
_DEEP = _Words(f"nested more than {DEEPEST} levels deep", "a flat file", "check the indentation")
_ELSE = _Words(
    "this is not YAML from here on",
    "`key: value` or `- item`",
    f"check quotes and indentation; {_QUOTE} if it has `:` or `#` in it",
)

_SAID: tuple[tuple[str, _Words], ...] = (
    ("mapping values are not allowed", _COLON),
    ("unexpected end of stream", _UNCLOSED_QUOTE),
    ("unexpected document indicator", _UNCLOSED_QUOTE),
    ("document separator", _UNCLOSED_QUOTE),
    ("unknown escape character", _BACKSLASH),
    ("could not find expected ':'", _NO_COLON),
    ("expected ',' or '}'", _BRACE),
    ("expected ',' or ']'", _BRACKET),
    ("did not find expected key", _NEIGHBOURS),
    ("expected <block end>", _NEIGHBOURS),
    ("did not find expected '-' indicator", _LIST_NEIGHBOURS),
    ("sequence entries are not allowed", _DASH),
    ("undefined tag handle", _TAG),
    ("cannot start any token", _STARTS),
    ("maximum nesting depth", _DEEP),  # libyaml reads on past our own bound where brackets follow each other
)
"""What libyaml or its Python twin say, and what we say."""


def syntax_mistake(source: Source, error: yaml.YAMLError) -> Mistake:
    """The mistake at the place where the parser gave up, or where the quote begins that is never closed."""
    said = f"{getattr(error, 'problem', '')} {getattr(error, 'context', '')}"
    spot = _spot(source, error)
    words = _words(source, spot, said)
    return Mistake(spot, words.what, words.expected, next=words.next)


def _words(source: Source, spot: Spot, said: str) -> _Words:
    line = source.lines[spot.line - 1] if 0 < spot.line <= len(source.lines) else ""
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent or line[spot.column - 1 : spot.column] == "\t":
        return _TAB
    found = next((words for part, words in _SAID if part in said), _ELSE)
    return _HOLE if found is _BRACE and "${" in line else found


def _spot(source: Source, error: yaml.YAMLError) -> Spot:
    problem, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    said = f"{getattr(error, 'problem', '')} {getattr(error, 'context', '')}"
    in_quote = "quoted scalar" in said and "escape" not in said
    in_brackets = "flow" in said and context and problem and context.line != problem.line
    mark = context if in_quote or in_brackets or problem is None else problem
    if mark is None:
        return Spot(source)
    line = min(mark.line + 1, len(source.lines))
    return Spot(source, line, mark.column + 1 if line == mark.line + 1 else len(source.lines[-1]) + 1)
