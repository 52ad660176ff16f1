"""Names in a file that must be known elsewhere: sites, shoppers, devices, rules; and days that must not be past."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from textwrap import indent

from shopper.errors import UsageError
from shopper.scenario.errand import DESKTOP
from shopper.scenario.fitting import fit
from shopper.scenario.library import Library
from shopper.scenario.mistakes import Mistake, Report
from shopper.scenario.nodes import Items, Node, Scalar, Table
from shopper.scenario.spelling import closest, listed
from shopper.scenario.wording import DEVICE, FILE_NAME


def check_names(table: Table, library: Library, report: Report) -> None:
    """Every site, shopper and device a scenario names must be there."""
    path = table.spot.source.path
    one, several = table.entry("shopper"), table.entry("shoppers")
    if one and several:
        what = "`shopper` beside `shoppers`"
        report(Mistake(one[0].spot, what, "one of the two", next="put all names into `shoppers`"))
    for name in _files(table.get("sites")):
        if library.site_file(name.text, path) is None:
            report(_not_there(name, "site", "sites", library.site_names(path)))
    for name in (*_files(table.get("shopper")), *_files(table.get("shoppers"))):
        if not library.has_shopper(name.text, path):
            report(_not_there(name, "shopper", "shoppers", library.shopper_names(path)))
    for device in _scalars(table.get("devices")):
        check_device(device, library.devices, report)


def check_device(name: Scalar, devices: Collection[str] | None, report: Report) -> None:
    """A device must be known, where it is known which devices are."""
    if devices is not None and DEVICE.fullmatch(name.text) and name.text not in (DESKTOP, *devices):
        meant = closest(name.text, (DESKTOP, *devices))
        expected = "`desktop`, or a device as Playwright names it, such as `iPhone 15`"
        report(Mistake(name.spot, f"`{name.text}` is not a device Playwright knows", expected, meant))


def check_rules(table: Table, library: Library, report: Report) -> None:
    """Limits and acceptances must be for rules that exist and fit them, and an acceptance must not be over."""
    for section in ("limits", "accept"):
        for key, value in _entries(table.get(section)):
            if library.rules is not None and key.text not in library.rules:
                report(_no_rule(key, library.rules))
            elif section == "limits" and isinstance(library.rules, Mapping) and isinstance(value, Table):
                fit(library.rules[key.text], value, report)
            until = value.get("until") if section == "accept" and isinstance(value, Table) else None
            if isinstance(until, Scalar) and library.today and _is_past(until.text, library.today):
                report(_over(key, until))


def check_gates(table: Table, library: Library, report: Report) -> None:
    """Every gate must be a sentence that can be judged."""
    for sentence in _scalars(table.get("gates")):
        try:
            if library.gate and sentence.text.strip():
                library.gate(sentence.text)
        except UsageError as error:
            what, _, shapes = str(error).partition("\n")
            expected = f"one of these sentences:\n{indent(shapes, '  ')}" if shapes else ""
            report(Mistake(sentence.spot, what.split(". ")[0], expected))


def _no_rule(key: Scalar, rules: Collection[str]) -> Mistake:
    after = "`shopper rules` lists them all"
    return Mistake(key.spot, f"there is no rule `{key.text}`", "the id of a rule", closest(key.text, rules), after)


def _over(key: Scalar, until: Scalar) -> Mistake:
    what = f"the acceptance of `{key.text}` ended with {until.text}"
    after = "mend the shop, or decide anew and give a later day"
    return Mistake(until.spot, what, "a day to come", next=after, level="warning")


def _files(node: Node | None) -> Iterator[Scalar]:
    """Names that could be those of files; what could not is told by the model."""
    return (name for name in _scalars(node) if FILE_NAME.fullmatch(name.text))


def _not_there(name: Scalar, thing: str, folder: str, known: tuple[str, ...]) -> Mistake:
    expected = listed(known) or f"a file in a folder `{folder}` beside the scenario or above it"
    after = f"write `{folder}/{name.text}.yaml`"
    return Mistake(name.spot, f"there is no {thing} `{name.text}`", expected, closest(name.text, known), after)


def _is_past(day: str, today: date) -> bool:
    try:
        return date.fromisoformat(day) < today
    except ValueError:
        return False


def _scalars(node: Node | None) -> Iterator[Scalar]:
    """The names in a list, or the lone one."""
    items = node.items if isinstance(node, Items) else (node,)
    return (item for item in items if isinstance(item, Scalar) and not item.open)


def _entries(node: Node | None) -> tuple[tuple[Scalar, Node], ...]:
    return node.entries if isinstance(node, Table) else ()
