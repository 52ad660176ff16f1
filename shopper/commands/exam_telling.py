"""How the exam went, for people and for programs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from shopper.commands.exits import FRICTION, SMOOTH, TROUBLE
from shopper.exam import Mark, Marked, Tally, tallies, total

HEADS = ("found", "missed", "false alarm", "unsure", "broken")


@dataclass(frozen=True)
class Result:
    """What was sat: `asked` questions were to be, `seconds` it took."""

    marked: Sequence[Marked]
    asked: int
    seconds: float

    @property
    def exit_code(self) -> int:
        """1 where something was missed or made up, 3 where a walk or a rule failed or not all was sat, 0 else."""
        broken = any(one.trouble or one.rules(Mark.BROKEN) for one in self.marked)
        if broken or len(self.marked) < self.asked:
            return TROUBLE
        return SMOOTH if all(one.is_right for one in self.marked) else FRICTION

    def as_data(self) -> dict[str, Any]:
        """The same as JSON has it; parts that can't be told (nothing was expected) are null."""
        of_rules = tallies(self.marked)
        return {
            **_in_figures(total(of_rules.values())),
            "asked": self.asked,
            "sat": len(self.marked),
            "seconds": round(self.seconds),
            "rules": {rule: _in_figures(tally) for rule, tally in of_rules.items()},
            "questions": [_question(one) for one in self.marked],
        }

    def tell(self, console: Console, rules: Iterable[str]) -> None:
        """A row a rule, what went wrong, and how well all went; `rules` are all there are."""
        of_rules = tallies(self.marked)
        console.print(_table(of_rules))
        for one in self.marked:
            tell_wrong(one, console)
        if silent := sorted({*rules} - {*of_rules}):
            console.print(f"No question was about {len(silent)} of the rules: {', '.join(silent)}.", style="dim")
        whole = total(of_rules.values())
        right = sum(one.is_right for one in self.marked)
        console.print(f"{right} of {self.asked} questions right, in {_spent(self.seconds)}.", highlight=False)
        console.print(
            f"Recall {_share(whole.recall)} ({whole.found} of {whole.found + whole.missed} frictions found), "
            f"precision {_share(whole.precision)} ({whole.false_alarms} false alarms).",
            highlight=False, style="bold",
        )  # fmt: skip


def tell_wrong(one: Marked, console: Console) -> None:
    """What is wrong with this answer, and where its evidence lies; nothing where nothing is."""
    if one.is_right:
        return
    console.print(f"[red]✗[/] {escape(one.question.id)}  [dim]{one.seconds:.0f} s[/]", highlight=False, soft_wrap=True)
    parts = [("missed", one.missed), ("false alarm", one.alarms), ("broken", one.rules(Mark.BROKEN))]
    said = [f"{name}: {', '.join(sorted(rules))}" for name, rules in parts if rules]
    trouble = one.trouble.splitlines()[:1]
    for line in (*said, *(f"the walk ended early: {text}" for text in trouble), f"evidence: {one.folder}"):
        console.print(f"    {escape(line)}", highlight=False, soft_wrap=True)


def _table(of_rules: Mapping[str, Tally]) -> Table:
    table = Table("rule", *HEADS)
    table.columns[0].no_wrap = True
    for column in table.columns[1:]:
        column.justify = "right"
    for rule, tally in of_rules.items():
        wrong = tally.missed or tally.false_alarms or tally.broken
        table.add_row(rule, *(str(figure or "") for figure in asdict(tally).values()), style="red" if wrong else None)
    return table


def _in_figures(tally: Tally) -> dict[str, Any]:
    return {**asdict(tally), "recall": tally.recall, "precision": tally.precision}


def _question(one: Marked) -> dict[str, Any]:
    asked = one.question
    return {
        "id": asked.id, "look": asked.look, "walk": asked.walk, "way": asked.way, "switches": list(asked.switches),
        "expected": sorted(asked.expected), "marks": dict(one.marks), "right": one.is_right, "trouble": one.trouble,
        "seconds": round(one.seconds, 1), "evidence": one.folder,
    }  # fmt: skip


def _share(part: float | None) -> str:
    return "not known" if part is None else f"{part:.2f}"


def _spent(seconds: float) -> str:
    return f"{seconds / 60:.1f} min" if seconds >= 60 else f"{seconds:.0f} s"
