"""The verbs of the scenario language, one class each, grouped by the stage of a visit."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from shopper.scenario.step import Step


@cache
def verbs() -> Mapping[str, type[Step]]:
    """Every verb by its name, found by walking the folders below this one: adding a verb is adding a class."""
    found: dict[str, type[Step]] = {}
    for module in pkgutil.walk_packages(__path__, f"{__name__}."):
        found |= {
            thing.verb(): thing
            for thing in vars(importlib.import_module(module.name)).values()
            if isinstance(thing, type) and issubclass(thing, Step) and thing.__module__ == module.name
        }
    return MappingProxyType(dict(sorted(found.items())))
