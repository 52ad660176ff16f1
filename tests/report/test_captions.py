from decimal import Decimal

import pytest

from shopper import observations as seen
from shopper.measures import Money
from shopper.observations.evidence import KINDS
from shopper.report.captions import WORDS, counted, cut, effort, in_words, listed, sentence

TOLD_ELSEWHERE = {seen.StepBegun, seen.StepTaken, seen.Vitals, seen.Reacted}
EURO = Money(amount=Decimal(129), currency="EUR")
BUTTON = seen.Candidate(role="button", name="Add to basket", score=0.93)
LINK = seen.Candidate(role="link", name="Wish list", score=0.41)
WHO = "kim@shopper.example"

NOTES = (
    (seen.PlaceFound(place="add to cart", layer=seen.Layer.SCORED, chosen=BUTTON, runner_up=LINK),
     "found “Add to basket” for add to cart (button; recognised by its looks; 0.93 sure); next best “Wish list”, 0.41"),
    (seen.PlaceFound(place="add to cart", layer=seen.Layer.SITE, chosen=BUTTON),
     "found “Add to basket” for add to cart (button; named in the site file; 0.93 sure)"),
    (seen.PlaceMissing(place="search", threshold=0.6, candidates=(LINK,)),
     "could not find search: nothing was clicked (needed 0.60; seen: “Wish list”, 0.41)"),
    (seen.ActChecked(act="add to cart", worked=False, tries=2), "add to cart had no effect at try 2"),
    (seen.CouponTried(code="WELCOME10", before=EURO, reply="Unknown code"),
     "tried the coupon WELCOME10: the total was 129.00 EUR, then ?, the shop said “Unknown code”"),
    (seen.CartSeen(lines=(seen.CartLine(name="Lamp", quantity=2),), shipping=EURO, total=EURO),
     "in the cart: 2 x Lamp; shipping 129.00 EUR; total 129.00 EUR"),
    (seen.CartSeen(), "in the cart: nothing"),
    (seen.MemoryLooked(what=seen.Remembered.WISH_LIST, visible=False),
     "wish list here: this shop shows no such thing"),
    (seen.LoginMet(why="asked"), ""),
    (seen.LoginMet(why="link"), "a login stood in the way (link)"),
    (seen.OverlayMet(kind="newsletter", share=0.5), "a newsletter layer over 50% of the screen, could not be closed"),
    (seen.MailboxRead(address=WHO, complete=False, trouble="refused"), "the mailbox could not be read: refused"),
    (seen.LinkOpened(message="1", purpose="cart", url="http://127.0.0.1/c", landed="cart", lines=(), login=True),
     "opened the cart link of the message: cart page, behind a login, with nothing in the cart"),
    (seen.Unsubscribed(how="link", confirmed=False), "unsubscribed by link: never confirmed"),
    (seen.RequestFailed(url="http://127.0.0.1/x", status=500, own=True), "a request failed (500): http://127.0.0.1/x"),
    (seen.Blocked(blocker="bot wall", said="a captcha"), "the way ended here (bot wall): a captcha"),
    (seen.ProductSeen(product=seen.Product(name="Lamp", price=EURO, available=False)),
     "looked at Lamp, 129.00 EUR, sold out"),
)  # fmt: skip


@pytest.mark.parametrize(("note", "told"), NOTES, ids=lambda part: type(part).__name__)
def test_a_note_reads_as_plain_words(note: seen.Observation, told: str) -> None:
    assert in_words(note) == told


def test_every_kind_of_note_is_told_somewhere() -> None:
    assert {kind for kind in KINDS.values() if kind not in WORDS} == TOLD_ELSEWHERE


def test_a_shops_endless_text_is_cut_and_kept_on_one_line() -> None:
    told = in_words(seen.ScriptFailed(url="", text="x \n" * 10_000))

    assert "\n" not in told
    assert len(told) < 320


def test_lists_end_with_and_and_are_cut() -> None:
    assert [listed([]), listed("a"), listed("ab"), listed("abcdefgh")] == [
        "nothing", "a", "a and b", "a, b, c, d, e and 3 more",
    ]  # fmt: skip


def test_counts_and_sentences_read_as_people_write_them() -> None:
    assert [counted(0, "click"), counted(1, "click"), counted(2, "thing needs", "things need")] == [
        "no clicks", "1 click", "2 things need",
    ]  # fmt: skip
    assert [sentence("none came"), sentence("really?"), sentence("")] == ["None came.", "Really?", ""]


def test_effort_names_only_what_there_was() -> None:
    assert effort(seen.Effort(clicks=3, screens=1)) == "3 clicks, 1 screen"
    assert effort(seen.Effort()) == ""


def test_short_texts_are_not_cut() -> None:
    assert cut("a  b") == "a b"
