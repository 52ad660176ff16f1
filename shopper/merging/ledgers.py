"""The ledgers of several machines in one, as one run."""

import json
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from pathlib import Path

from shopper.ledger import Ledger, open_ledger

NAME = "ledger.db"


def merge_ledger(source: Path, home: Ledger, runs: Mapping[str, str], places: Mapping[str, str]) -> None:
    """
    Takes in the ledger of a reports folder, if one lies there.

    `runs` are names that become others, so that the parts of a run are one; `places` are where journeys lie now.
    """
    path = source / NAME
    if not path.is_file():
        return
    stream = StringIO()
    with open_ledger(path, to_read=True) as opened:
        opened.export(stream)
    home.import_(_lines(StringIO(stream.getvalue()), runs, places), str(path))


def _lines(lines: Iterable[str], runs: Mapping[str, str], places: Mapping[str, str]) -> Iterator[str]:
    for line in lines:
        record = json.loads(line)
        journey = record.get("journey", {}).get("journey")
        if journey is None:
            yield line
            continue
        journey["run"] = runs.get(journey["run"], journey["run"])
        journey["folder"] = places.get(journey["key"], journey["folder"])
        yield json.dumps(record, ensure_ascii=False)
