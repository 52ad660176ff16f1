"""A journey that no test of this machine can tell of, as a result that Allure reads: broken, and ours."""

import json
from datetime import datetime
from hashlib import md5
from pathlib import Path
from uuid import uuid4

from shopper.observations import Heading
from shopper.report.allure_results.result import journey_of, where
from shopper.report.paper import write


def write_lost(results: Path, heading: Heading, test: str, why: str, at: datetime) -> None:
    """Into the folder of the results; `test` is the id of its test, `why` the sentence that is told."""
    uuid, moment = str(uuid4()), int(at.timestamp() * 1000)
    labels = {
        "epic": heading.site, "feature": heading.stage.capitalize(), "story": heading.title, "where": where(heading),
        "case": heading.case,
    }  # fmt: skip
    file, _, name = test.partition("::")
    result = {
        "uuid": uuid, "name": f"{heading.title} ({heading.case.partition('@')[2]})", "status": "broken",
        "statusDetails": {"message": why}, "fullName": f"{file}#{name}", "historyId": _digest(heading.case),
        "testCaseId": _digest(journey_of(heading.case)), "stage": "finished", "start": moment, "stop": moment,
        "labels": [{"name": name, "value": value} for name, value in labels.items() if value],
    }  # fmt: skip
    results.mkdir(parents=True, exist_ok=True)
    write(results / f"{uuid}-result.json", json.dumps(result))


def _digest(text: str) -> str:
    return md5(text.encode(), usedforsecurity=False).hexdigest()
