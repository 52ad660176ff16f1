"""Every rule there is, found by walking folders: adding a rule is adding a file."""

import importlib.util
import re
import sys
from collections.abc import Iterator
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

from shopper.errors import UsageError
from shopper.frictions.rule import Rule
from shopper.frictions.terms import Stage
from shopper.importing import import_part

HERE = Path(__file__).parent


def rules(*folders: Path) -> tuple[Rule, ...]:
    """
    The rules of this package, then those of the given folders, by stage and id.

    A folder holds rule files, in subfolders or not; names that begin with `_` are passed over. UsageError names the
    file that can't be read as a rule, or two that share an id.
    """
    own = [_rule(_own(path), path) for stage in Stage for path in _files(HERE / stage.value)]
    others = [_rule(_outside(path), path) for folder in folders for path in _files(_existing(folder))]
    _refuse_doubles([*own, *others])
    order = list(Stage)
    return tuple(sorted([*own, *others], key=lambda rule: (order.index(rule.stage), rule.id)))


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*.py")) if not path.name.startswith("_"))


def _existing(folder: Path) -> Path:
    if not folder.is_dir():
        raise UsageError(f"{folder} is not a folder; rules are read from folders of Python files.")
    return folder


def _own(path: Path) -> ModuleType:
    return import_part(f"shopper.frictions.{path.parent.name}.{path.stem}")


def _outside(path: Path) -> ModuleType:
    name = "shopper_rules" + re.sub(r"\W", "_", str(path.resolve().with_suffix("")))
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, path)
    assert isinstance(spec, ModuleSpec)
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        del sys.modules[name]
        raise UsageError(f"{path}: can't be read as a rule: {type(error).__name__}: {error}") from error
    return module


def _rule(module: ModuleType, path: Path) -> Rule:
    rule = getattr(module, "RULE", None)
    if not isinstance(rule, Rule):
        raise UsageError(f"{path}: a rule file ends with `RULE = Rule(check, ...)`; others begin with _.")
    if rule.check.__module__ != module.__name__:
        raise UsageError(f"{path}: its check must be written in this file, since the file's name is the rule's id.")
    try:
        _ = rule.page
    except ValueError as error:
        raise UsageError(f"{path}: {error}") from error
    return rule


def _refuse_doubles(found: list[Rule]) -> None:
    first: dict[str, Rule] = {}
    for rule in found:
        if first.setdefault(rule.id, rule) is not rule:
            raise UsageError(f"{rule.file}: the id `{rule.id}` is taken by {first[rule.id].file}.")
