"""Where collecting is done, told in words that cross from process to process."""

import os
from dataclasses import dataclass
from pathlib import Path

from shopper.collecting.hands import Hands
from shopper.collecting.homes import Homes
from shopper.collecting.shops import Shops
from shopper.frictions.catalogue import rules
from shopper.gates import read_gate
from shopper.journey.clock import utc_now
from shopper.known_devices import known_devices
from shopper.ledger import open_ledger
from shopper.scenario.library import Library
from shopper.steps import verbs


@dataclass(frozen=True)
class Workplace:
    """
    The reports folder, the ledger's place, and where scenario files are told from and looked for (see `Shops`).

    `by` names the collector that all who work here work for.
    """

    reports: Path
    ledger: str
    here: Path
    homes: tuple[Path, ...]
    by: str

    def __call__(self) -> Hands:
        """Hands that work here."""
        known = rules()
        library = Library(
            verbs=verbs(), rules={rule.id: rule.limits for rule in known}, devices=known_devices(), env=os.environ,
            today=utc_now().date(), gate=read_gate,
        )  # fmt: skip
        shops = Shops(library, self.here, self.homes, utc_now)
        ledger = open_ledger(self.ledger)
        return Hands(Homes(self.reports, ledger), ledger, shops, known, utc_now, self.by)
