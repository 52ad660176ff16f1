"""`shopper check`: mistakes in files, without a browser."""

import os
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console

from shopper.commands.gating import project_gates
from shopper.frictions.catalogue import rules
from shopper.gates import read_gate
from shopper.journey.clock import utc_now
from shopper.known_devices import known_devices
from shopper.report.captions import counted
from shopper.scenario.checking import check as look
from shopper.scenario.library import Library
from shopper.scenario.mistakes import render
from shopper.settings import read_settings
from shopper.steps import verbs


def library() -> Library:
    """All that reading depends on, as this installation has it."""
    known = {rule.id: rule.limits for rule in rules()}
    return Library(verbs=verbs(), rules=known, devices=known_devices(), env=os.environ, today=utc_now().date(),
                   gate=read_gate)  # fmt: skip


def check(paths: Sequence[Path], console: Console) -> int:
    """Prints every finding; 0 when there is no mistake, 2 otherwise. UsageError for a gate in pyproject.toml."""
    project_gates(read_settings(Path.cwd()))
    checked = look(paths, library())
    if checked.findings:
        console.print(render(checked.findings), markup=False, highlight=False, soft_wrap=True)
    looked = ((checked.scenarios, "scenario"), (checked.sites, "site"), (checked.shoppers, "shopper"))
    told = ", ".join(counted(len(files), noun) for files, noun in looked)
    mistakes = sum(finding.level != "warning" for finding in checked.findings)
    odd = len(checked.findings) - mistakes
    console.print(f"{told}: {counted(mistakes, 'mistake')}, {counted(odd, 'warning')}", highlight=False)
    return 0 if checked.is_right else 2
