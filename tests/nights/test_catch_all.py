"""A journey whose mail goes to one account with plus addresses, from its walk to its collector: a real Dovecot."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from shopper.journey.recording import read_evidence
from shopper.observations import MessageCame, MessageKind
from tests.messages.mailboxes.dovecot import Dovecot, own_dovecot
from tests.nights.town import Town, open_town

SITE = """\
url: {url}
inbox: "{inbox}"
mail to: qa+*@shoppers.example
mail from: "@practice.example"
"""
NEWS = """\
title: Sign up for news
stage: awareness
tolerance: misled
sites: [practice]
devices: [desktop, iPhone 15]
steps:
  - open: home
  - subscribe to newsletter
  - wait for message: {kind: welcome, within: 24 h}
"""
DEVICES = ("desktop", "iPhone 15")


@pytest.fixture
def dovecot() -> Iterator[Dovecot]:
    with own_dovecot() as server:
        yield server


def hand_on(town: Town, dovecot: Dovecot) -> None:
    """What a mail server does that has the domain: the account is what stands before the plus."""
    for arrival in town.sink.all_since(town.now() - timedelta(days=2)):
        for to in arrival.envelope.to:
            dovecot.deliver(to.partition("+")[0], to, arrival.envelope.sender, arrival.data)


def test_each_journey_gets_its_own_mail_out_of_one_account(tmp_path: Path, dovecot: Dovecot) -> None:
    with open_town(tmp_path, "welcome-late") as town:
        town.project.write("scenarios/sites/practice.yaml", SITE.format(url=town.shop, inbox=dovecot.url("qa")))
        town.project.write("scenarios/news.yaml", NEWS)
        walked = town.shopper("run")
        town.pass_(timedelta(hours=5))
        hand_on(town, dovecot)

        collected = town.shopper("collect")

    assert (walked.code, collected.code) == (0, 0), walked.said + collected.said
    assert collected.said.count("Welcome kept: it came after") == 2
    for device in DEVICES:
        evidence = read_evidence(town.project.journey(f"news@practice/{device}"))
        came = [note.message for note in evidence.of(MessageCame)]
        assert [(message.kind, message.to) for message in came] == [(MessageKind.WELCOME, evidence.heading.address)]
        assert evidence.heading.address.startswith("qa+")
