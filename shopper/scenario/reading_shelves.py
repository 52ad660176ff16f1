"""Site and persona files into frozen models, all mistakes of a file at once."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from shopper.scenario.errand import AVERAGE
from shopper.scenario.files import read_source
from shopper.scenario.fitting import fit
from shopper.scenario.library import Library
from shopper.scenario.mistakes import Mistake, Report, UnreadableError, in_order
from shopper.scenario.naming import check_rules
from shopper.scenario.nodes import Node, Scalar, Table
from shopper.scenario.persona import Persona
from shopper.scenario.placeholders import environment, fill
from shopper.scenario.reading import Reading, read_table
from shopper.scenario.site import Site

T = TypeVar("T")


def read_site(path: Path, library: Library) -> Site:
    """The site in this file; ScenarioError with the text of all its mistakes, unset variables among them."""
    return site_reading(path, library).get()


def read_persona(path: Path, library: Library) -> Persona:
    """The persona in this file; ScenarioError with the text of all its mistakes, unset variables among them."""
    return persona_reading(path, library).get()


def find_site(name: str, beside: Path, library: Library) -> Reading[Site]:
    """The site of this name, as a scenario file sees it."""
    path = library.site_file(name, beside)
    return site_reading(path or beside.parent / "sites" / f"{name}.yaml", library)


def find_persona(name: str, beside: Path, library: Library) -> Reading[Persona]:
    """The persona of this name, as a scenario file sees it; the average one needs no file."""
    path = library.shopper_file(name, beside)
    if path is None and name == AVERAGE:
        return Reading(Persona())
    return persona_reading(path or beside.parent / "shoppers" / f"{name}.yaml", library)


def site_reading(path: Path, library: Library) -> Reading[Site]:
    """The site with its mistakes, whether it could be made or not."""
    return _shelved("site", path, library, _read_site)


def persona_reading(path: Path, library: Library) -> Reading[Persona]:
    """The persona with its mistakes, whether it could be made or not."""
    return _shelved("persona", path, library, _read_persona)


def _shelved(kind: str, path: Path, library: Library, read: Callable[[Path, Library], Reading[T]]) -> Reading[T]:
    """As it was read before while the same is written there; anew where it is filled in from outside."""
    try:
        written = read_source(path).text
    except UnreadableError:
        return read(path, library)  # which tells what is wrong
    before, known = library.shelved.get((kind, path), ("", None))
    reading: Reading[T] = known if known and before == written and "${" not in written else read(path, library)
    library.shelved[kind, path] = written, reading
    return reading


def _read_site(path: Path, library: Library) -> Reading[Site]:
    wrong: list[Mistake] = []
    table = _filled(path, library, wrong.append)
    site = fit(Site, _named("site", table, path), wrong.append) if table else None
    if table and site and site.lab and not site.is_loopback:
        what = "`lab` pushes a shop's clock, and this shop is not on this machine"
        spot = (table.get("lab") or table).spot
        wrong.append(Mistake(spot, what, "`lab` only with a URL on 127.0.0.1 or localhost", next="delete the line"))
    return Reading(site, in_order(wrong))


def _read_persona(path: Path, library: Library) -> Reading[Persona]:
    wrong: list[Mistake] = []
    table = _filled(path, library, wrong.append)
    persona = fit(Persona, _named("shopper", table, path), wrong.append) if table else None
    return Reading(persona, in_order(wrong))


def _filled(path: Path, library: Library, report: Report) -> Table | None:
    """The mapping with the environment's values filled in, its rules checked."""
    table = read_table(path, report)
    filled = table and fill(table, {"env": environment(library.env)}, report)
    if not isinstance(filled, Table):
        return None
    check_rules(filled, library, report)
    return filled


def _named(key: str, table: Table, path: Path) -> Table:
    """A site or persona that does not say its name is called like its file."""
    if table.entry(key):
        return table
    entry: tuple[Scalar, Node] = (Scalar(table.spot, key), Scalar(table.spot, path.stem, quoted=True))
    return Table(table.spot, (entry, *table.entries))
