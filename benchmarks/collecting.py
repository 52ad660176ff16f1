"""
What collecting costs as it grows: python benchmarks/collecting.py [--sizes 2000:200 10000:1000] [--folders 0]

Each size is promises in the ledger : new mails in the mailbox, each mail for another journey. Every size is one
`shopper collect`, from its start to its exit, with its tests and Allure results. It prints the seconds, those of
processors (all processes together), mails a second, and the memory of the largest process at its highest. The last line
says what each more mail costs, and by what factor all grew beside the mails. The journeys that get mail lie in the
reports folder, as on one machine; with --folders 0 the ledger alone is left of them.
"""

import json
import os
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from measure import Outcome, arguments, as_usual, tell

AIM = "10,000 new mails more in two minutes"
NOON = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=2)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
SITE = "url: http://127.0.0.1:9\ninbox: folder:{}\n"
BODY = "<html><body><h1>You left something</h1><p>{}</p><table><tr><td><a href='http://127.0.0.1:9/cart'>Boom</a></td><td>129.00 EUR</td></tr></table><p>Complete your purchase.</p></body></html>"  # noqa: E501 - a mail's line


def address(number: int) -> str:
    return f"robin.leftcart.a{number:09}@shopper.example"


def case(number: int) -> str:
    return f"left_cart@practice/desktop#{number}"


def ledger_lines(promises: int) -> Iterator[str]:
    from shopper.ledger import PastJourney, record_of
    from shopper.observations import Heading
    from shopper.scenario.cases import folder_name

    yield '{"ledger": "0001"}\n'
    keys = []
    for number in range(promises):
        heading = Heading(case=case(number), title="Leave", site="practice", address=address(number), began=NOON)
        record = record_of(heading, NOON, f"journeys/{folder_name(case(number))}", run="bulk")
        keys.append(record.key)
        yield json.dumps({"journey": PastJourney(journey=record).model_dump(mode="json")}) + "\n"
    for number, key in enumerate(keys):
        owed = {
            "key": f"{case(number)}|cart reminder|{address(number)}|{NOON.isoformat()}", "journey": key,
            "state": "owed", "case": case(number), "site": "practice", "kind": "cart reminder",
            "address": address(number),
            "since": NOON.isoformat(), "due": (NOON + DAY).isoformat(),
        }  # fmt: skip
        yield json.dumps({"promise": owed}) + "\n"


def write_journey(reports: Path, number: int) -> None:
    from shopper.journey.recording import Recording
    from shopper.journey.redaction import Redactor
    from shopper.observations import Heading, Left, MessageKind, MessageOwed
    from shopper.scenario.cases import folder_name

    heading = Heading(
        case=case(number), title="Leave", scenario="left_cart", site="practice", address=address(number), began=NOON
    )
    recording = Recording(reports / "journeys" / folder_name(case(number)), heading, Redactor.of())
    recording.begin()
    recording.add(Left(at=NOON, viewed=("Boom",), cart=("Boom",)))
    recording.add(MessageOwed(at=NOON, kind=MessageKind.CART_REMINDER, to=address(number), since=NOON, within=DAY))
    recording.end(NOON)


def write_mail(folder: Path, number: int) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "shop@practice.example", address(number), "You left something behind"
    mail["Date"], mail["Message-ID"] = format_datetime(NOON + HOUR), f"<{number}@practice.example>"
    mail.set_content("You left Boom in your cart. Complete your purchase.")
    mail.add_alternative(BODY.format("We kept it for you. " * 20), subtype="html")
    (folder / f"{number}.eml").write_bytes(mail.as_bytes())
    envelope = {"sender": "", "to": [address(number)], "arrived_at": (NOON + HOUR).isoformat()}
    (folder / f"{number}.json").write_text(json.dumps(envelope), encoding="utf-8")


def set_up(home: Path, promises: int, mails: int, *, folders: bool) -> None:
    from shopper.ledger import open_ledger

    (home / "mail").mkdir()
    (home / "scenarios" / "sites").mkdir(parents=True)
    (home / "scenarios" / "sites" / "practice.yaml").write_text(SITE.format(home / "mail"), encoding="utf-8")
    for number in range(mails):
        write_mail(home / "mail", number)
        if folders:
            write_journey(home / "reports", number)
    with open_ledger(home / "reports" / "ledger.db") as ledger:
        ledger.import_(ledger_lines(promises))  # line by line: what this process holds would count as the collector's


def collect(home: Path) -> dict[str, float]:
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [Path(sys.executable).with_name("shopper"), "collect", "scenarios", "--json"]
    said = subprocess.run(command, cwd=home, check=False, capture_output=True, text=True, env=as_usual())
    seconds, spent = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    told = json.loads(said.stdout)
    counted = Counter("not due" if one["outcome"] == "not due" else "come" for one in told["promises"])
    processor = spent.ru_utime + spent.ru_stime - before.ru_utime - before.ru_stime
    waiting = counted["not due"] + told["more_not_due"]
    return {"seconds": seconds, "processor": processor, "MB": spent.ru_maxrss / 1024, **counted, "not due": waiting}


def main() -> None:
    asked = arguments(__doc__, sizes=(str, ["2000:200", "5000:500", "10000:1000"]), folders=(int, 1))
    rows = [(size, measured(size, folders=bool(asked.folders))) for size in asked.sizes]
    (_, few), (_, many) = rows[0], rows[-1]
    more = many["mails"] - few["mails"] or many["mails"]
    cost = {name: (many[name] - few[name]) / more * 1000 for name in ("processor", "seconds")}
    lines = [line(size, told) for size, told in rows]
    lines.append(f"each more mail {cost['processor']:.1f} ms of CPU, {cost['seconds']:.1f} ms by the clock; mails x "
                 f"{many['mails'] / few['mails']:g}: CPU x {many['processor'] / few['processor']:.1f}, memory x "
                 f"{many['MB'] / few['MB']:.2f}")  # fmt: skip
    points = {"all processors": [(told["mails"], told["processor"]) for _, told in rows],
              "by the clock": [(told["mails"], told["seconds"]) for _, told in rows]}  # fmt: skip
    found = f"{cost['seconds'] * 10:.0f} s by the clock, {cost['processor'] * 10:.0f} s of CPU"
    title, met = "Collecting what came for many promises", cost["seconds"] * 10 <= 120
    tell(Outcome(title, lines, "new mails", "s", points, AIM, met, found), asked.json)


def measured(size: str, *, folders: bool) -> dict[str, float]:
    promises, mails = map(int, size.split(":"))
    with TemporaryDirectory() as home:
        set_up(Path(home), promises, mails, folders=folders)
        return {"mails": mails, **collect(Path(home))}


def line(size: str, told: dict[str, float]) -> str:
    promises, mails = map(int, size.split(":"))
    return (
        f"{promises:>7} promises, {mails:>6} mails: {told['seconds']:7.1f} s ({told['processor']:.1f} s of CPU), "
        f"{mails / told['seconds']:6.0f} mails/s, {told['MB']:.0f} MB; came {told['come']:.0f}, "
        f"not yet due {told['not due']:.0f}; load {os.getloadavg()[0]:.1f}"
    )


if __name__ == "__main__":
    main()
