"""One written step into one verb with its values."""

from collections.abc import Collection, Mapping

from shopper.scenario.fitting import fit
from shopper.scenario.mistakes import Mistake, Report
from shopper.scenario.naming import check_device
from shopper.scenario.nodes import Items, Node, Scalar, Table, is_null, told
from shopper.scenario.spelling import closest, listed, spelled
from shopper.scenario.step import Step
from shopper.scenario.wants import fields_of
from shopper.scenario.wording import KnownDevice

INCLUDE = "include"
"""The one word that stands where a verb stands and is none."""

Written = tuple[Scalar, Node | None]
"""A verb as it is written, with what stands behind it."""

Held = tuple[Scalar, Node]
"""The key below which a step holds steps of its own, and the list of them."""

_FORMS = "a verb alone, `verb: value`, or `verb: {name: value}`"


def written_verb(item: Node, verbs: Mapping[str, type[Step]], report: Report) -> Written | None:
    """The verb of a step and its value; None, and a mistake, where a step is nothing of the kind."""
    match item:
        case Scalar() if is_null(item):
            report(Mistake(item.spot, "an empty step", _FORMS, next="delete the `-`, or write a verb behind it"))
        case Scalar():
            return None if item.open else (item, None)
        case Table(entries=[(key, value)]):
            return key, None if is_null(value) else value
        case Table(entries=[]):
            report(Mistake(item.spot, "an empty step", _FORMS))
        case Table():
            report(_crowded(item, verbs))
        case Items():
            report(Mistake(item.spot, "a list inside the list of steps", _FORMS, next="take one `-` away"))
    return None


def parted(written: Written, verbs: Mapping[str, type[Step]]) -> tuple[Written, Held | None]:
    """The verb without the steps it holds, and those, if there are any."""
    key, value = written
    kind = verbs.get(spelled(key.text))
    entry = value.entry(kind.inner()) if kind and kind.inner() and isinstance(value, Table) else None
    if entry is None or not isinstance(value, Table):
        return written, None
    bare = Table(value.spot, tuple(pair for pair in value.entries if pair is not entry))
    return (key, bare), None if is_null(entry[1]) else entry


def read_verb(
    written: Written, verbs: Mapping[str, type[Step]], devices: Collection[str] | None, report: Report
) -> Step | None:
    """The step; None when anything about it is wrong, which is then reported."""
    key, value = written
    kind = verbs.get(spelled(key.text))
    if kind is None:
        report(_unknown(key, verbs))
        return None
    table = _named(kind, key, value)
    if table is None:
        what = f"`{kind.verb()}` takes no value"
        report(Mistake((value or key).spot, what, f"`{kind.verb()}` alone", next="delete what stands behind it"))
        return None
    for name, field in kind.model_fields.items():
        device = table.get(name) if any(isinstance(mark, KnownDevice) for mark in field.metadata) else None
        if isinstance(device, Scalar) and not device.open:
            check_device(device, devices, report)
    return fit(kind, table, report)


def _named(kind: type[Step], key: Scalar, value: Node | None) -> Table | None:
    """The values by name: a lone value is that of the first field; None where there is no field to take it."""
    if value is None or isinstance(value, Table):
        return Table(key.spot if value is None or not value.entries else value.spot, value.entries if value else ())
    first = next(iter(fields_of(kind)), None)
    return None if first is None else Table(key.spot, ((Scalar(key.spot, first), value),))


def _unknown(key: Scalar, verbs: Mapping[str, type[Step]]) -> Mistake:
    meant = closest(key.text, (*verbs, INCLUDE))
    glued = ":" in key.text and spelled(key.text.split(":")[0]) in verbs
    after = "put a space after the `:`" if glued else "`shopper verbs` lists them all"
    return Mistake(key.spot, f"{told(key)} is not a verb", f"one of {listed(sorted(verbs))}", meant, after)


def _crowded(item: Table, verbs: Mapping[str, type[Step]]) -> Mistake:
    (first, value), (second, _), *_ = item.entries
    kind = verbs.get(spelled(first.text))
    if kind is not None and is_null(value) and spelled(second.text) in fields_of(kind):
        what = f"`{second.text}` stands beside `{first.text}`, not below it"
        return Mistake(second.spot, what, "the values of a verb deeper than the verb", next="indent by two more spaces")
    what = f"`{first.text}` and `{second.text}` in one step"
    return Mistake(second.spot, what, "one verb a step", next=f"begin `- {second.text}` on its own line with a `-`")
