"""Which names mean one product."""

import pytest

from shopper.frictions.examples import hour, left, mail
from shopper.frictions.names import cared_for, line, mentions, products, same
from shopper.observations import Claim, Evidence, Heading, ListSeen, MessageKind, Product, ProductSeen


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aurora Headphones", "aurora  headphones"),
        ("Aurora Headphones", "Headphones Aurora"),
        ("Aurora Headphones", "Aurora Headphones, black"),
        ("Aurora Wireless Over-Ear Headphones", "Aurora Wireless Over-E…"),
        ("Kopfhörer Größe L", "KOPFHÖRER GRÖSSE L"),
        ("Sony WH-1000XM4 Wireless", "Sony WH-1000XM4"),
        ("Plattenspieler „Nord“", "Plattenspieler Nord"),
    ],
)
def test_one_product_told_differently(one: str, other: str) -> None:
    assert same(one, other)
    assert same(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aurora Headphones", "Nova Headphones"),
        ("Sony WH-1000XM4", "Sony WH-1000XM5"),
        ("Aurora X4 Headphones", "Aurora X5 Headphones"),
        ("Headphones", "Aurora Headphones"),
        ("", "Aurora Headphones"),
        ("", ""),
        ("…", "..."),
    ],
)
def test_two_products(one: str, other: str) -> None:
    assert not same(one, other)
    assert not same(other, one)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2 x Bark Speaker", ("Bark Speaker", 2)),
        ("Bark Speaker", ("Bark Speaker", 1)),
        ("1 x 2 x 4 m Cable", ("2 x 4 m Cable", 1)),
    ],
)
def test_a_cart_line_is_a_name_and_a_quantity(written: str, read: tuple[str, int]) -> None:
    assert line(written) == read


def test_headings_of_a_mail_are_not_products() -> None:
    names = ("Still thinking it over?", "Look again", "Dune Lamp", "Bark Speaker", "Nova Buds")
    claims = (Claim(about="Bark Speaker", what="price", value="129.00 EUR"),)
    note = mail(MessageKind.PROMOTION, 1, names=names, pictured=("Dune Lamp",), claims=claims)
    evidence = Evidence(
        heading=Heading(case="a", title="a"), notes=(ListSeen(asked="buds", names=("Nova Buds",)), note)
    )

    assert products(evidence, note.message) == ("Dune Lamp", "Bark Speaker", "Nova Buds")


def test_what_is_looked_at_after_a_mail_was_not_its_reason() -> None:
    note = mail(MessageKind.PROMOTION, 1)
    later = ProductSeen(at=hour(2), product=Product(name="Dune Lamp"))
    evidence = Evidence(heading=Heading(case="a", title="a"), notes=(left(0, viewed=("Bark Speaker",)), note, later))

    assert cared_for(evidence, note.message) == ("Bark Speaker",)


def test_a_product_is_mentioned_in_the_subject_or_the_text_as_whole_words() -> None:
    message = mail(MessageKind.PROMOTION, 1, subject="Your Bark speaker!", text="and lampshades").message

    assert mentions(message, "Bark Speaker")
    assert not mentions(message, "Lamp")
