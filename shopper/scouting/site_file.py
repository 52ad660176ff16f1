"""A first site file: what the scout found, and what only its owner can say, as comments."""

import re
from datetime import date
from pathlib import Path

import yaml

from shopper.errors import UsageError
from shopper.scenario.wording import FILE_NAME
from shopper.scouting.findings import Findings


def write(findings: Findings, path: Path, today: date) -> None:
    """Writes the file; UsageError where one is there, or where a scenario could not name it."""
    check(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8") as file:
        file.write(text(findings, path.stem, today))


def check(path: Path) -> None:
    """UsageError where the file can't be written so; asked before the visit, which takes a while."""
    if path.suffix != ".yaml" or not FILE_NAME.fullmatch(path.stem):
        raise UsageError(
            f"--write: {path} is no name for a site file. Expected one such as scenarios/sites/myshop.yaml."
        )
    if path.exists():
        raise UsageError(f"--write: {path} is there already and is left as it is. Name another file, or move that one.")


def text(findings: Findings, name: str, today: date) -> str:
    """The file as YAML with comments."""
    parts = (_head(findings, today), _keys(findings, name), MAY, _hosts(findings), _missing(findings), REST)
    return "\n".join(filter(None, parts))


def _head(findings: Findings, today: date) -> str:
    told = [f"# A first site file, written by `shopper scout` on {today.isoformat()}."]
    if findings.platform:
        told.append(f"# The shop runs on {findings.platform.name} ({findings.platform.confidence:.0%} sure).")
    spoken = f"it speaks “{findings.language}”" if findings.language else ""
    paid = f"prices are in {findings.currency}" if findings.currency else ""
    if spoken or paid:
        told.append(f"# On its pages {' and '.join(filter(None, (spoken, paid)))}.")
    if findings.language not in ("", "en"):
        told.append(f"# A shopper whose file says `language: {findings.language}` gets them in that language.")
    return "\n".join(told)


def _keys(findings: Findings, name: str) -> str:
    return f"site: {_plain(name)}\nurl: {_plain(findings.url)}\n"


def _plain(value: str) -> str:
    return yaml.safe_dump(value, allow_unicode=True).removesuffix("\n...\n").strip()


MAY = """\
# What the shopper may do. As it stands: nothing that makes work for anybody.
may: {}
# may:
#   create accounts: true     # signs up with an address made for the visit
#   place orders: true        # on a shop for testing only
#   spend: 100                # the most one order may cost, in the shop's currency
"""
REST = """\
# The shop's mail: who sends it, and the mailbox it can be delivered to. Without these no mail is waited for.
# mail from: "@shop.example"
# inbox: smtp://0.0.0.0:2525

# Time to rest between two acts, out of politeness.
# pause: 1 s
"""


def _hosts(findings: Findings) -> str:
    """Suggestions only: whose hosts they are, the owner knows."""
    known = [host for host in findings.hosts if re.fullmatch(r"[\w.-]+(:\d+)?", host)]
    if not known:
        return ""
    told = (
        "# Other hosts that the way to the checkout led to, or showed parts of. Name those the shopper may follow to.\n"
    )
    return f"{told}# hosts: [{', '.join(known)}]\n"


def _missing(findings: Findings) -> str:
    """Places that were not found, with the way to name them."""
    missed = [placed for placed in findings.places if not placed.found]
    if not missed:
        return ""
    rows = [
        f"#   {placed.place}: {{role: button, name: ...}}   # on the {placed.page} page"
        + (f"; best was “{_line(placed.best)}”, {placed.score:.2f}" if placed.best else "")
        for placed in missed
    ]
    told = "# The scout did not find these. Where they are there after all, say where; nothing else needs naming."
    return "\n".join((told, "# places:", *rows, ""))


def _line(label: str) -> str:
    return " ".join(label.split())[:60]
