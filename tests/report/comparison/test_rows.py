"""Shops side by side, as CSV and as a picture."""

import csv
import io

from shopper.frictions.examples import euros
from shopper.observations import OfferSeen
from shopper.report.comparison import COLUMNS, as_csv
from shopper.report.comparison.chart import chart
from shopper.report.comparison.telling import table

COST = {"item": euros("79.00"), "shipping": euros("4.90"), "landed": euros("83.90")}
OWN = OfferSeen(site="corner", product="Tide <Portable>").model_copy(update=COST)
RIVAL = OfferSeen(site="rival", product="Tide <Portable>", item=euros("75.00"))


def test_the_csv_has_a_row_for_each_shop_and_says_what_was_not_seen() -> None:
    head, own, rival = csv.reader(io.StringIO(as_csv((OWN, RIVAL))))

    assert tuple(head) == COLUMNS
    assert [own[3], own[4], own[7]] == ["79.00 EUR", "4.90 EUR", "83.90 EUR"]
    assert [rival[2], rival[4], rival[7]] == ["100%, the same name", "not seen", "not seen"]


def test_what_a_shop_wrote_is_escaped_in_the_table() -> None:
    assert "Tide &lt;Portable&gt;" in table((OWN, RIVAL))


def test_the_picture_names_every_shop_and_says_whose_delivery_was_not_seen() -> None:
    picture = chart((OWN, RIVAL))

    assert picture.startswith("<svg")
    assert "rival (delivery not seen)" in picture
