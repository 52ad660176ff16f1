"""Two nights in a row at the practice shop, which is a process of its own: what was left on the first comes back."""

import json
from datetime import timedelta
from pathlib import Path

from shopper.journey.recording import read_evidence
from shopper.ledger import State, open_ledger
from shopper.observations import LinkOpened, MessageCame, MessageKind, MessageOwed, WentOn
from tests.nights.town import open_town

CASE = "left@practice/desktop"
LEFT = """\
title: Leave speakers in the cart
stage: consideration
tags: [nightly]
tolerance: annoyed
sites: [practice]
devices: [desktop]
steps:
  - open: home
  - subscribe to newsletter
  - search for: speakers
  - view product
  - add to cart
  - leave
  - wait for message:
      kind: cart reminder
      within: 48 h
      then:
        - open message link: {kind: cart reminder, on: iPhone 15}
        - open cart
"""


def test_a_reminder_that_comes_by_day_leads_back_to_the_cart_the_next_night(tmp_path: Path) -> None:
    with open_town(tmp_path) as town:
        town.project.write("scenarios/left.yaml", LEFT)
        first = town.shopper("run")
        folder = town.project.journey(CASE)
        kept = folder / ".memory.json"
        assert first.code == 0, first.said
        assert kept.stat().st_mode & 0o777 == 0o600
        changed = LEFT.replace("- open cart", "- check out")  # what was promised counts, not what is written now
        town.project.write("scenarios/left.yaml", changed)

        town.pass_(timedelta(hours=20))
        second = town.shopper("collect", "--json")

        assert second.code == 0, second.said
        (promise,) = json.loads(second.said)["promises"]
        assert (promise["case"], promise["outcome"]) == (f"{CASE}::cart reminder", "kept")
        evidence = read_evidence(folder)
        (opened,) = evidence.of(LinkOpened)
        (owed,) = evidence.of(MessageOwed)
        (gone,) = evidence.of(WentOn)
        (came,) = [note.message for note in evidence.of(MessageCame) if note.message.kind is MessageKind.CART_REMINDER]
        assert (opened.device, opened.landed, gone.message) == ("iPhone 15", "cart", came.id)
        assert opened.lines
        assert opened.step > owed.step
        assert not kept.exists()
        assert not (folder / ".owed").exists()
        assert town.project.results()["cart reminder"]["status"] == "passed"
        with open_ledger(town.project.folder / "reports" / "ledger.db") as ledger:
            assert [line.state for line in ledger.lines()] == [State.KEPT]

        third = town.shopper("collect")
        assert (third.code, "No" in third.said) == (0, True)
