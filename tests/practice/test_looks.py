"""The same shop in other looks: every page is there, and each keeps to what it set out to be."""

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from shopper.frictions.catalogue import rules
from shopper.practice.look import LOOKS, TEMPLATES, USUAL, Look, UnknownLookError
from shopper.practice.running import OpenShop, open_shop
from shopper.practice.switches import NAMES
from tests.practice.sink import Sink, text_of
from tests.practice.visitor import ADDRESS, CARD, EMAIL, Visitor, visiting

OPEN: dict[str, set[str]] = {"schlicht": set()}
"""Pages that a look has not got yet, so that the usual one's is shown."""
FOR_US = {"lab.html"}
"""Pages that no shopper sees."""
SHARED = {"late.html"}
"""No pages: parts that every look takes from the usual one."""
OTHERS = sorted(set(LOOKS) - {USUAL})
PAGES = (
    "/",
    "/c/speakers",
    "/p/harbour-anc",
    "/search?q=nix",
    "/help",
    "/imprint",
    "/privacy",
    "/newsletter",
    "/login",
)

Opened = Callable[[str], OpenShop]


@pytest.fixture
def bare(sink: Sink) -> Iterator[Visitor]:
    with (
        open_shop(smtp=("127.0.0.1", sink.port), look="schlicht") as shop,
        visiting(shop.url) as visitor,
    ):
        yield visitor


def pages_of(look: str) -> set[str]:
    folder = TEMPLATES / look
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.*") if path.suffix in (".html", ".txt")}


@pytest.mark.parametrize("look", OPEN)
def test_a_look_has_every_page_but_those_named_as_open(look: str) -> None:
    assert pages_of(USUAL) - FOR_US - SHARED - pages_of(look) == OPEN[look]


def test_an_unknown_look_is_told_with_those_there_are() -> None:
    with pytest.raises(UnknownLookError, match=r"There is no look 'gothic'\. There are: classic, "):
        Look("gothic")


def everything(visitor: Visitor) -> Iterator[str]:
    """Every kind of page, from the window to the thanks."""
    yield from (visitor.get(path).text for path in PAGES)
    visitor.look("birch-bookshelf", "moon-table")
    yield visitor.post("/wishes", product="moon-table").text
    yield visitor.add("harbour-anc", option="Moos").text
    yield visitor.post("/cart/code", code="CORNER5").text
    yield from (visitor.get(path).text for path in ("/cart", "/wishes", "/viewed", "/checkout"))
    yield visitor.post("/checkout/who", email=EMAIL).text
    yield visitor.post("/checkout/address", **ADDRESS).text
    yield visitor.post("/checkout/delivery", delivery="express").text
    yield visitor.post("/checkout/payment", **CARD).text
    yield visitor.post("/checkout/review").text
    yield visitor.register("berg@mail.example").text
    yield from (visitor.get(path).text for path in ("/account", "/account/orders", "/account/mails"))


NAMED = r"<(?!datalist )[^>]* (?:id|class|itemprop)=[^>]*>|<script"
"""A list of suggestions is the one thing that a page without a script can't have without an id."""


def test_the_bare_look_has_no_ids_classes_scripts_or_structured_data(bare: Visitor) -> None:
    pages = list(everything(bare))

    assert [found for page in pages for found in re.findall(NAMED, page)] == []


def test_the_bare_look_says_nothing_in_english_neither_in_words_nor_in_addresses(bare: Visitor) -> None:
    pages = list(everything(bare))

    linked = {link for page in pages for link in re.findall(r'(?:href|action)="/([\w/-]+)', page)}
    assert {
        link for link in linked if re.match(r"(c|p|cart|checkout|login|account|wishes|help|search)\b", link)
    } == set()
    assert [word for page in pages for word in re.findall(r"\b(?:your|cart|price|delivery|with|the)\b", page)] == []


def test_the_bare_look_writes_numbers_and_days_as_germans_do(bare: Visitor) -> None:
    bare.add("tower-nine", 2)

    assert "1.798,00\xa0€" in bare.get("/cart").text
    assert re.search(r"Lieferung (Mo|Di|Mi|Do|Fr)\. \d+\. [A-ZÄ][a-zä]+ bis", bare.get("/cart").text)


def test_forms_work_under_the_look_s_own_names(bare: Visitor) -> None:
    bare.post("/warenkorb/hinein", artikel="harbour-anc", ausfuehrung="Kreide", anzahl="2")

    assert "Farbe: Kreide" in bare.get("/warenkorb").text
    assert "Lautsprecher" in bare.get("/suche", begriff="Lautsprecher").text


def test_the_bare_look_writes_german_mails_with_german_addresses(bare: Visitor, sink: Sink) -> None:
    bare.subscribe()
    bare.post("/_lab/", seconds="0")

    assert sink.subjects == ["Willkommen bei Stille Ecke: Ihr Gutschein über 10 %"]
    assert sink.mails[0]["From"] == "Stille Ecke <hello@practice.example>"
    assert "/abbestellen/" in text_of(sink.mails[0])


@pytest.mark.parametrize("look", OPEN)
def test_a_look_has_a_word_of_its_own_for_everything(look: str) -> None:
    own, usual = (
        tomllib.loads((TEMPLATES / name / "words.toml").read_text(encoding="utf-8")) for name in (look, USUAL)
    )

    assert [(part, name) for part, names in usual.items() for name in names if name not in own.get(part, {})] == []


def test_no_look_or_switch_is_known_outside_the_practice_shop_and_the_exam() -> None:
    package = Path(TEMPLATES).parents[1]
    others = [path for path in package.rglob("*") if path.suffix in (".py", ".yaml", ".js", ".toml", ".html")]
    known = [path for path in others if path.relative_to(package).parts[0] not in ("practice", "exam")]
    secret = [*OTHERS, *sorted(NAMES - {rule.id for rule in rules()})]
    words = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, secret))})(?![\w-])")

    assert [path for path in known if words.search(path.read_text(encoding="utf-8"))] == []
