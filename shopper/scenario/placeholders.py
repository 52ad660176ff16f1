"""Placeholders: `${row.product}`, `${with.code}` and `${env:NAME}`, each with an optional `:-default`."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from shopper.scenario.mistakes import Mistake, Report
from shopper.scenario.nodes import Items, Node, Scalar, Table
from shopper.scenario.spelling import closest, listed, short, spelled
from shopper.scenario.spots import Spot

_HOLE = re.compile(r"(?P<dollar>\$)?\$\{(?P<inside>[^{}]*)\}")
_INSIDE = re.compile(r"\s*(?P<scope>row|with|env)\s*[.:]\s*(?P<name>[^:{}]*?)\s*(?::-(?P<default>.*))?", re.DOTALL)

Hole = Callable[[Scalar, str, "str | None", Report], "Scalar | None"]
"""What fills the holes of one scope: given the scalar around it, the name and the default; None leaves it open."""


def fill(node: Node, scopes: Mapping[str, Hole], report: Report) -> Node:
    """The same tree with every placeholder of these scopes filled; others are mistakes."""
    match node:
        case Scalar():
            return _filled(node, scopes, report) if "${" in node.text else node
        case Items():
            return Items(node.spot, tuple(fill(item, scopes, report) for item in node.items))
        case Table():
            return Table(node.spot, tuple((key, fill(value, scopes, report)) for key, value in node.entries))


def _filled(scalar: Scalar, scopes: Mapping[str, Hole], report: Report) -> Scalar:
    """A lone placeholder takes over the value as it is; one inside a text becomes part of the text."""
    holes = [hole for hole in _HOLE.finditer(scalar.text) if not hole["dollar"]]
    values = [_value(scalar, hole["inside"], scopes, report) for hole in holes]
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return replace(scalar, open=True, quoted=True)
    if len(known) == 1 and holes[0].span() == (0, len(scalar.text)):
        return known[0]
    rest = iter(known)
    text = _HOLE.sub(lambda hole: hole[0][1:] if hole["dollar"] else next(rest).text, scalar.text)
    secret = ", ".join(value.secret for value in known if value.secret)
    return replace(scalar, text=text, quoted=True, secret=secret)


def _value(scalar: Scalar, inside: str, scopes: Mapping[str, Hole], report: Report) -> Scalar | None:
    parts = _INSIDE.fullmatch(inside)
    if parts is None or not parts["name"] or parts["scope"] not in scopes:
        report(_unknown(scalar, inside, scopes))
        return None
    return scopes[parts["scope"]](scalar, parts["name"], parts["default"], report)


def _unknown(scalar: Scalar, inside: str, scopes: Mapping[str, Hole]) -> Mistake:
    forms = {"row": "${row.NAME}", "with": "${with.NAME}", "env": "${env:NAME}"}
    expected = listed(forms[scope] for scope in scopes) if scopes else "text without placeholders"
    after = "write `$${` for the characters themselves" if scopes else "placeholders are filled in steps only"
    if inside.strip().startswith("env") and "env" not in scopes:
        after = "variables are read in site and persona files only; take the value from there"
    if inside.strip().startswith("row") and "with" in scopes and "row" not in scopes:
        after = "add `rows` to the scenario; a part gets its values by `with`, as `${with.NAME}`"
    return Mistake(scalar.spot, f"`${{{short(inside)}}}` can't be filled here", expected, next=after)


@dataclass(frozen=True)
class Given:
    """Values known by name: the columns of a row, the arguments of an include."""

    scope: str
    values: Mapping[str, Scalar]
    missing: str
    """How a sentence begins that says a name is not among them: `row 2 has no`."""
    at: Spot | None = None
    """Where to tell it; at the placeholder where nothing is written."""
    asked: set[str] = field(default_factory=set)
    """The names that were asked for, so that arguments nobody uses can be told."""

    def __call__(self, scalar: Scalar, name: str, default: str | None, report: Report) -> Scalar | None:
        """The value of this name with its own spot, else the default, else a mistake."""
        self.asked.add(name)
        value = next((value for key, value in self.values.items() if spelled(key) == spelled(name)), None)
        if value is not None or default is not None:
            return value or Scalar(scalar.spot, default or "", quoted=not default)
        hole = f"${{{self.scope}.{name}}}"
        after = f"add `{name}`, or give a default{f' in {scalar.spot}' if self.at else ''}: `{hole[:-1]}:-...}}`"
        what = f"{self.missing} `{name}`, which `{hole}` asks for"
        meant = "" if self.at else closest(name, self.values)
        report(Mistake(self.at or scalar.spot, what, "" if self.at else listed(self.values), meant, after))
        return None


def later(scalar: Scalar, name: str, default: str | None, report: Report) -> None:
    """A value that another file will give; nothing can be said against it now."""


def environment(env: Mapping[str, str]) -> Hole:
    """
    Variables of the environment; their values are secret, and a missing one is told as such.

    An empty one takes its default, as in a shell: CI hands on secrets that nobody made as empty.
    """

    def look_up(scalar: Scalar, name: str, default: str | None, report: Report) -> Scalar | None:
        if env.get(name) or (name in env and default is None):
            return Scalar(scalar.spot, env[name], quoted=True, secret=name)
        if default is not None:
            return Scalar(scalar.spot, default, quoted=True)
        what, after = f"the variable `{name}` is not set", f"`export {name}=...`, or a default: `${{env:{name}:-...}}`"
        report(Mistake(scalar.spot, what, "a value in the environment", next=after, level="missing"))
        return None

    return look_up
