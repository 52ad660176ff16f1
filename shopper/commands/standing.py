"""How the gates stand by what lies in a reports folder: what a report shows of them, long after the run."""

from collections.abc import Iterable
from pathlib import Path

from shopper.commands.gating import project_gates
from shopper.errors import ShopperError
from shopper.gates import Standing, look_back, standings
from shopper.gates.past import scenario_of
from shopper.journey.clock import utc_now
from shopper.journey.folders import heading_in
from shopper.ledger import journey_key, open_ledger
from shopper.settings import Settings


def gates_of(folders: Iterable[Path], settings: Settings, ledger: str) -> tuple[Standing, ...]:
    """
    The project's gates and those of the scenarios, over the journeys in these folders.

    Nothing where no gate is named, or where the ledger can't be looked into: a report is made all the same.
    UsageError for a sentence that is no gate.
    """
    headings = [heading for heading in map(heading_in, folders) if heading]
    project = project_gates(settings)
    own = {scenario_of(heading.case): heading.gates for heading in headings if heading.gates}
    if not (project or own) or not ("://" in ledger or Path(ledger).is_file()):
        return ()
    try:
        with open_ledger(ledger) as opened:
            past = look_back(opened, {journey_key(heading): heading.case for heading in headings}, utc_now())
    except ShopperError:
        return ()
    return standings(past, project, own)
