"""The verbs of the scenario language, one class each, grouped by the stage of a visit."""

import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from shopper.importing import import_part
from shopper.scenario.step import Step


@cache
def verbs() -> Mapping[str, type[Step]]:
    """
    Every verb by its name, found by walking the folders below this one: adding a verb is adding a class.

    UsageError names the file that can't be imported, and the line.
    """
    found: dict[str, type[Step]] = {}
    for module in pkgutil.walk_packages(__path__, f"{__name__}."):
        found |= {
            thing.verb(): thing
            for thing in vars(import_part(module.name)).values()
            if isinstance(thing, type) and issubclass(thing, Step) and thing.__module__ == module.name
        }
    return MappingProxyType(dict(sorted(found.items())))
