"""The same errand in several shops: once all are walked, a test of its own that sets them side by side."""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from shopper.frictions.ruling import outcome
from shopper.journey.clock import utc_now
from shopper.journey.recording import EVIDENCE, read_evidence
from shopper.observations import Evidence
from shopper.pytest_parts.ahead import FLEET, Ahead
from shopper.pytest_parts.items import ScenarioItem
from shopper.pytest_parts.outcome import frictions, tolerated
from shopper.pytest_parts.session import JOURNEYS, SESSION
from shopper.pytest_parts.together import is_alone
from shopper.report import summary
from shopper.report.comparison import tell_comparison
from shopper.rivalling import compare, group_of
from shopper.scenario.cases import Case, folder_name

BUYS = "add to cart"
"""Without it there is no basket to compare."""
LONGEST = 600.0
"""Seconds to wait for journeys that other processes of this run walk."""
GLANCE = 0.5
TOO_FEW = "Nothing to set side by side: fewer than two of these shops told what the basket costs."
Groups = dict[str, list[Case]]


def comparisons(cases: Sequence[Case]) -> Groups:
    """The cases of each errand, row and device that is walked in several shops, by name, in the order of the shops."""
    groups: Groups = {}
    for case in cases:
        if any(step.verb() == BUYS for step in case.steps):
            groups.setdefault(group_of(case.id), []).append(case)
    return {name: group for name, group in groups.items() if len({case.site_name for case in group}) > 1}


def side_by_side(name: str, group: Sequence[Case]) -> Callable[[pytest.FixtureRequest], None]:
    """The test function of a comparison."""

    def look(request: pytest.FixtureRequest) -> None:
        run = request.config.stash[SESSION]
        run.walked = True
        found = dict(_walked(group, request, run.folder))
        compared = compare(name, found, run.folder, run.rules, utc_now())
        if len(compared.offers) < 2:
            request.node.user_properties.append(("shopper", _told(name, "not seen", TOO_FEW)))
            pytest.skip(TOO_FEW)
        own, evidence = next(iter(found.items()))
        rulings, device = compared.rulings[own], name.partition("@")[2].replace("_", " ")
        tell_comparison(evidence.heading.title, evidence.heading.stage, device, compared.offers, rulings)
        failing = outcome(rulings, evidence.heading.tolerance)
        borne = tolerated(rulings, failing)
        word = "friction" if failing else "tolerated" if borne else "smooth"
        told = _told(name, word, shown=frictions(failing)) | {"tolerated": frictions(borne)}
        request.node.user_properties.append(("shopper", told))
        if failing:
            pytest.fail(summary(rulings, evidence.heading.tolerance), pytrace=False)

    return look


def _told(name: str, word: str, said: str = "", shown: Sequence[dict[str, Any]] = ()) -> dict[str, Any]:
    """As `outcome.told`, of a comparison."""
    return {"case": f"{name} side by side", "outcome": word, "said": said, "frictions": list(shown), "gates": []}


def _walked(group: Sequence[Case], request: pytest.FixtureRequest, reports: Path) -> Iterator[tuple[Path, Evidence]]:
    """The journeys of this run, each once it is there; those that the run does not walk are left out."""
    item: pytest.Item = request.node
    chosen = {one.case.id for one in item.session.items if isinstance(one, ScenarioItem) and one.case}
    until = time.monotonic() + LONGEST
    for case in group:
        folder = reports / JOURNEYS / folder_name(case.id)
        while case.id in chosen and not _is_there(folder, item) and time.monotonic() < until:
            if not hasattr(item.config, "workerinput"):
                break  # alone, all that comes before has been walked
            _rest(request)
        if case.id in chosen and _is_there(folder, item):
            yield folder, read_evidence(folder)


def _rest(request: pytest.FixtureRequest) -> None:
    """Lets time pass; what this process walks ahead goes on meanwhile."""
    if is_alone(request.config, request.config.stash[SESSION]):
        time.sleep(GLANCE)
    else:
        ahead: Ahead = request.getfixturevalue(FLEET)
        ahead.fleet.fibres.rest(GLANCE)


def _is_there(folder: Path, item: pytest.Item) -> bool:
    """Whether it was walked to its end in this run."""
    path = folder / EVIDENCE
    began: float = item.config.stash[SESSION].began
    return path.is_file() and path.stat().st_mtime >= began
