"""
What a message says of an order or a question.

The answers were written before the messages were first read; 24 of 32 were read wholly right then. The words were
mended since, so this guards against going back and measures nothing.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from shopper.messages.care.numbers import same_number
from shopper.messages.care.reading import unquoted
from shopper.messages.care.words import care_languages
from shopper.observations import Message

Read = Callable[..., Message]
FILE = Path(__file__).parent / "care" / "messages.yaml"
MESSAGES: list[dict[str, Any]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))


@pytest.mark.parametrize("written", MESSAGES, ids=lambda written: str(written["id"]))
def test_what_a_message_says_of_an_order_or_a_question_is_read(written: dict[str, Any], read: Read) -> None:
    care = read(subject=written["subject"], text=written["text"]).care
    assert care

    assert {
        "order": care.order, "ticket": care.ticket, "contact": care.contact, "arrives": str(care.arrives or ""),
        "reason": bool(care.reason), "topics": set(care.topics), "remedies": set(care.remedies),
        "asks": set(care.asks), "sorry": care.sorry, "automatic": care.automatic,
        "answers_within": bool(care.answers_within),
    } == {
        "order": written.get("order", ""), "ticket": written.get("ticket", ""),
        "contact": written.get("contact", False), "arrives": written.get("arrives", ""),
        "reason": written.get("reason", False), "topics": set(written.get("topics", ())),
        "remedies": set(written.get("remedies", ())), "asks": set(written.get("asks", ())),
        "sorry": written.get("sorry", False), "automatic": written.get("automatic", False),
        "answers_within": written.get("answers_within", False),
    }  # fmt: skip


def test_every_language_names_the_same_remedies_questions_and_topics() -> None:
    names = {
        language: (set(words.remedies), set(words.asks), set(words.topics))
        for language, words in care_languages().items()
    }

    assert names == dict.fromkeys(("de", "en", "es", "fr", "it", "nl", "pl", "pt"), names["en"])


def test_an_earlier_message_that_is_quoted_is_not_the_shops_own() -> None:
    mail = "It ships today.\n\nOn 3 March, sam@shopper.example wrote:\n> Where is my refund?\n> Sam"

    assert unquoted(mail).strip() == "It ships today."


def test_a_number_is_the_same_however_it_is_written() -> None:
    assert same_number("T-4711", "t 4711")
    assert not same_number("T-4711", "T-4712")
