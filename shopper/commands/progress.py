"""The live display of a run: a pytest plugin in place of its terminal reporter."""

import warnings
from collections.abc import Generator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from rich.console import Console
from rich.markup import escape
from rich.status import Status

from shopper.commands.full_disk import disk_trouble
from shopper.commands.launching import launch_trouble
from shopper.report.captions import counted

SIGNS = {
    "smooth": "[green]✓ smooth[/]", "friction": "[red]✗ friction[/]", "not due": "[yellow]… not due[/]",
    "kept": "[green]✓ kept[/]", "not seen": "[yellow]? not seen[/]", "tolerated": "[yellow]• tolerated[/]",
    "turned away": "[yellow]⊘ turned away[/]", "trouble": "[magenta]! trouble[/]",
}  # fmt: skip


@dataclass
class Progress:
    """`told` is what each journey told of itself, `troubles` failures of ours, `complaints` files that are wrong."""

    console: Console
    told: list[dict[str, Any]] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    warned: list[str] = field(default_factory=list)
    status: Status | None = None
    stopped: bool = False

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        """Takes the terminal reporter's place."""
        reporter = config.pluginmanager.getplugin("terminalreporter")
        if reporter is not None:
            config.pluginmanager.unregister(reporter)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtestloop(self) -> Generator[None, object, object]:
        """Shows a moving sign while journeys are walked; on a terminal only."""
        with self.console.status("walking") as self.status:
            return (yield)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Remembers what is wrong with a file."""
        if report.failed:
            self.complaints.append(str(report.longrepr))

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """Says what is being walked."""
        if self.status is not None:
            self.status.update(f"walking {escape(nodeid.rpartition('::')[2])}")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Says how a journey ended."""
        told = dict(report.user_properties).get("shopper") if report.when == "call" else None
        if isinstance(told, dict):
            self.hear(told, report.duration)
        elif report.failed:
            name = report.nodeid.rpartition("::")[2]
            self.troubles.append(name)
            self._say_trouble(name, report.longreprtext)

    def hear(self, told: dict[str, Any], seconds: float) -> None:
        """What a journey told of itself, wherever it was walked."""
        self.told.append(told)
        self._say(told, seconds)

    def pytest_internalerror(self, excrepr: object) -> bool:
        """A defect of ours: shown whole, and by nobody else. A full disk is none."""
        self.broke_off(str(excrepr))
        return True

    def broke_off(self, text: str) -> None:
        """The whole run ended by a failure with this text."""
        short = disk_trouble(text)
        self.troubles.append("internal error")
        if short is None or short not in self.warned:
            self.console.print(short or text, markup=False, highlight=False, soft_wrap=True)
            self.warned.append(short or text)

    def pytest_warning_recorded(self, warning_message: warnings.WarningMessage) -> None:
        """Shows a warning of ours, once; those of others are for developers."""
        said = str(warning_message.message)
        if warning_message.category.__module__.startswith("shopper.") and said not in self.warned:
            self.warned.append(said)
            self.console.print(said, style="yellow", markup=False, highlight=False)

    def pytest_keyboard_interrupt(self, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
        """Ended early, with a reason or by hand: what was gathered is there."""
        self.troubles.append("ended early")
        if isinstance(excinfo.value, pytest.Session.Interrupted):
            return  # by pytest itself, over files that can't be collected: those are told
        if isinstance(excinfo.value, pytest.exit.Exception):
            self.console.print(str(excinfo.value), markup=False, highlight=False, soft_wrap=True)
            return
        self.stopped = True
        self.console.print("[yellow]Stopped. What was seen so far lies under the reports folder.[/]")

    def _say_trouble(self, name: str, text: str) -> None:
        """A browser that does not start fails every journey alike: why is told with the first."""
        short = launch_trouble(text) or disk_trouble(text)
        if short in self.warned and self.troubles.count(name) > 1:
            return  # the same once more, met on the way out
        told = f"{SIGNS['trouble']}  {escape(name)}"
        if short is None or short not in self.warned:
            told += f"\n{escape(short or text)}"
            self.warned.append(short or text)
        self.console.print(told, highlight=False, soft_wrap=True)

    def _say(self, told: dict[str, Any], seconds: float) -> None:
        """In one piece: a collector has thousands to say, and to lay them out takes its time."""
        if self.console.quiet:
            return
        lines = [f"{SIGNS[told['outcome']]}  {escape(told['case'])}  [dim]{seconds:.0f} s{_to_look_at(told)}[/]"]
        lines += [
            f"    [red]{escape(friction['title'])}:[/] {escape(friction['happened'])}" for friction in told["frictions"]
        ]
        if told["outcome"] == "tolerated":
            lines += [
                f"    [yellow]{escape(friction['title'])}:[/] {escape(friction['happened'])}"
                for friction in told.get("tolerated", ())
            ]
        if told["said"] and told["outcome"] != "smooth":
            lines.append(f"[dim]    {escape(told['said'])}[/]")
        self.console.print("\n".join(lines), highlight=False)


def _to_look_at(told: Mapping[str, Any]) -> str:
    """What the evidence leaves to a person, where there is something."""
    number = told.get("unsure", 0)
    return f", {counted(number, 'thing needs', 'things need')} a look" if number else ""
