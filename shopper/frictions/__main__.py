"""Writes the catalogue page: `python -m shopper.frictions > docs/frictions.md`."""

import sys

from shopper.frictions.catalogue import rules
from shopper.frictions.explain import catalogue_page

sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # typeshed allows any TextIO; a real stdout has it
sys.stdout.write(catalogue_page(rules()))
