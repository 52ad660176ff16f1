"""Results as pytest wrote them, made ready for a reader: no Python in what is told, known frictions told as known."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from shopper.report.allure_results.side_files import CATEGORIES

KNOWN = "Known friction: "
ACCEPTED_KIND = "Known and accepted for now"
ACCEPTED, FRICTION, WHERE, CASE, KIND = "accepted", "friction", "where", "case", "category"
"""Names of our labels: a friction the team accepts, one that counts, shop and device, the case, and the category."""
_PYTHON = re.compile(r"^(?:Failed|Skipped): |^shopper\.errors\.(\w+): ")
_OURS = ("Failed: ", "Skipped: ")
"""How pytest begins what a journey itself ended with: there is no program text to show for it."""


@dataclass(frozen=True)
class Result:
    """One result, as data."""

    data: Mapping[str, Any]

    @classmethod
    def read(cls, path: Path) -> "Result":
        """From `<uuid>-result.json`."""
        return cls(json.loads(path.read_bytes()))

    def labels(self, name: str) -> list[str]:
        """The values of this label, in order."""
        return [label["value"] for label in self.data.get("labels", ()) if label["name"] == name]

    @cached_property
    def accepted(self) -> str:
        """What the team accepts of this journey, where nothing else is wrong with it; "" where something is."""
        only_known = self.data.get("status") == "passed" and self.labels(ACCEPTED)
        return "; ".join(self.labels(ACCEPTED)) if only_known else ""

    @cached_property
    def kind(self) -> str:
        """
        The name of the category it belongs to: the worst friction it met, else how it ended; "" where it ended well.

        Of the frictions the worst is told last.
        """
        if self.accepted:
            return ACCEPTED_KIND
        if self.data.get("status") == "failed" and self.labels(FRICTION):
            return self.labels(FRICTION)[-1]
        status, said = self.data.get("status"), self._said
        fits = (
            category["name"]
            for category in CATEGORIES
            if status in category["matchedStatuses"] and re.search(category.get("messageRegex", ""), said)
        )
        return next(fits, "")

    @property
    def _said(self) -> str:
        return _PYTHON.sub(_words, str((self.data.get("statusDetails") or {}).get("message", "")))

    def told(self, links: Iterable[Mapping[str, Any]] = ()) -> dict[str, Any]:
        """The same without Python's words, with these links. An accepted friction is one, resolved."""
        told = dict(self.data) | {"links": [*self.data.get("links", ()), *links]}
        if self.kind:
            told["labels"] = [*self.data.get("labels", ()), {"name": KIND, "value": self.kind}]
        details = dict(self.data.get("statusDetails") or {})
        if self.accepted:
            told["status"], details = "failed", {"message": f"{KNOWN}{self.accepted}"}
        elif details:
            if str(details.get("message", "")).startswith(_OURS):
                details.pop("trace", None)
            details["message"] = self._said
        return told | ({"statusDetails": details} if details else {})


def _words(python: re.Match[str]) -> str:
    """`shopper.errors.CouldNotFind: ` as `Could not find: `, and nothing for pytest's own words."""
    name = re.sub(r"(?<=[a-z])([A-Z])", lambda capital: f" {capital[1].lower()}", python[1] or "")
    return f"{name}: " if name else ""


def resolutions(results: Iterable[Result], tell: Callable[[str], str] = str) -> list[dict[str, str]]:
    """
    What Allure needs to know of accepted frictions: how they are recognised, and why they are accepted.

    `tell` is how the results were told.
    """
    known = dict.fromkeys(result.accepted for result in results if result.accepted)
    return [
        {"resolution": "accepted", "messageRegexp": f"^{re.escape(tell(KNOWN + said))}$", "comment": tell(said)}
        for said in known
    ]


def frictions(results: Iterable[Result]) -> Iterator[str]:
    """The frictions that are the worst of some journey, each once, those that hurt most first."""
    worst: dict[str, int] = {}
    for result in results:
        severity = WORST_FIRST.index((result.labels("severity") or ["minor"])[0])
        for title in result.labels(FRICTION)[-1:]:
            worst[title] = min(severity, worst.get(title, severity))
    yield from sorted(worst, key=lambda title: (worst[title], title))


WORST_FIRST = ("blocker", "critical", "normal", "minor", "trivial")
"""Allure's severities."""
