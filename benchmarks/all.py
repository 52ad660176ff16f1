"""
All benchmarks, and the page of their results: python benchmarks/all.py [--only NAME ...] [--page]

Each is run by itself, one after the other; what it found is kept in docs/benchmarks/NAME.json, and docs/benchmarks.md
is made of what is kept there. With --only the others' last results stay; with --page nothing is run.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from charts import draw
from measure import as_usual

HERE = Path(__file__).parent
DOCS = HERE.parent / "docs"
KEPT = DOCS / "benchmarks"
NAMES = (
    "peers",
    "together",
    "overhead",
    "evidence",
    "memory",
    "waiting",
    "stored",
    "scenarios",
    "scorecard",
    "collecting",
    "facts",
    "night",
)
INTRODUCTION = """# Benchmarks

Made by `python benchmarks/all.py`; the figures were taken on the machine that each part names. Ways that are compared
were measured in one run, in turn, on the practice shop. Load is that of the machine's last minute at the end.
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", choices=NAMES, default=NAMES)
    parser.add_argument("--page", action="store_true", help="only make the page")
    asked = parser.parse_args()
    KEPT.mkdir(exist_ok=True)
    for name in () if asked.page else asked.only:
        print(f"\n{name}", flush=True)
        command = [sys.executable, HERE / f"{name}.py", "--json", KEPT / f"{name}.json"]
        if subprocess.run(command, check=False, env=as_usual()).returncode:
            print(f"{name} failed; its last results stay")
    write_page({name: json.loads(path.read_text()) for name in NAMES if (path := KEPT / f"{name}.json").is_file()})


def write_page(found: dict[str, dict[str, Any]]) -> None:
    for name, outcome in found.items():
        (KEPT / f"{name}.svg").write_text(draw(outcome) + "\n", encoding="utf-8")
    parts = [part(name, outcome) for name, outcome in found.items()]
    (DOCS / "benchmarks.md").write_text("\n".join((INTRODUCTION, aims(found), *parts)), encoding="utf-8")


def aims(found: dict[str, dict[str, Any]]) -> str:
    rows = [
        f"| {outcome['aim']} | {outcome['measured']} | {'met' if outcome['reached'] else '**not met**'} |"
        for outcome in found.values()
        if outcome["aim"] and outcome["reached"] is not None
    ]
    return "\n".join(("| Aim | Measured | |", "| --- | --- | --- |", *rows, ""))


def part(name: str, outcome: dict[str, Any]) -> str:
    lines = "\n".join(outcome["lines"])
    why = f"\n{limit}\n" if (limit := limit_of(name)) else ""
    title = outcome["title"]
    picture = f"![{title}](benchmarks/{name}.svg)"
    return f"## {title}\n\n{picture}\n\n```\n{lines}\n```\n{why}\n{outcome['machine']}\n"


def limit_of(name: str) -> str:
    """What a person wrote of the limit that keeps an aim from being met, and of the profile that shows it."""
    path = HERE / "limits" / f"{name}.md"
    return path.read_text(encoding="utf-8").strip() if path.is_file() else ""


if __name__ == "__main__":
    main()
