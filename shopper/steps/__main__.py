"""Writes the page about the scenario language: `python -m shopper.steps > docs/scenarios.md`."""

import sys

from shopper.scenario.page import language_page
from shopper.steps import verbs

if __name__ == "__main__":  # `verbs` imports every module of this folder, this one as well
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # typeshed allows any TextIO; stdout has it
    sys.stdout.write(language_page(verbs()))
