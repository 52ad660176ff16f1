"""`shopper init`: the first files of a project, and the workflow of its nights. Nothing that is there is touched."""

import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from rich.console import Console

from shopper.errors import HarnessError, UsageError
from shopper.starter import CI, WORKFLOW, Draft, drafts, not_handed_on, variables

SHELVES = ("scenarios/sites", "scenarios/shoppers")
TABLE = "mystery-shopper"
LACKING = "; site files read what it does not hand on. Put under its `env:`"


def begin(folder: Path, ci: str | None, url: str, console: Console) -> int:
    """Writes what is missing and says what was kept; UsageError for a CI that has no workflow here."""
    host = _ci(ci)
    named = variables(path.read_text(encoding="utf-8") for path in _shelved(folder))
    begun = (folder / "scenarios").is_dir()
    planned = drafts(folder.resolve().name, url, host, named or ("SHOP_URL",))
    for draft in planned:
        if begun and draft.path.startswith("scenarios/"):
            continue  # whoever has scenarios needs no first one
        console.print(_written(folder, draft, named), markup=False, highlight=False, soft_wrap=True)
    _tell_next(console, host)
    return 0


def _ci(named: str | None) -> CI | None:
    try:
        return None if named is None else CI(named.lower())
    except ValueError:
        raise UsageError(f"--ci {named}: expected `github` or `gitlab`.") from None


def _shelved(folder: Path) -> Iterator[Path]:
    for shelf in SHELVES:
        yield from sorted((folder / shelf).glob("*.y*ml"))


def _written(folder: Path, draft: Draft, named: Iterable[str]) -> str:
    path = folder / draft.path
    if path.name == "pyproject.toml" and path.is_file() and not _has_table(path):
        return f"kept     {draft.path}; it may take these lines:\n{draft.text.rstrip()}"
    if path.exists():
        lines = not_handed_on(path.read_text("utf-8", "replace"), named) if draft.path == WORKFLOW[CI.GITHUB] else ()
        return "\n  ".join((f"kept     {draft.path}{LACKING if lines else ''}", *lines))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(draft.text, encoding="utf-8")
    except OSError as error:
        raise HarnessError(f"{path} can't be written ({error.strerror}). Name a folder you may write to.") from None
    return f"written  {draft.path}"


def _has_table(path: Path) -> bool:
    try:
        return TABLE in tomllib.loads(path.read_text(encoding="utf-8")).get("tool", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError):
        return True  # it says nothing that could be added to


def _tell_next(console: Console, ci: CI | None) -> None:
    console.print("Next: name your shop in scenarios/sites/my_shop.yaml, then `shopper check` and `shopper run`.")
    if ci is not None:
        console.print("The workflow walks what is tagged `nightly`. Its secrets are named in the file.")
