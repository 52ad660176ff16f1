"""What templates say of a shop's own words keeps them apart from ours, and shows no markup."""

from jinja2 import Environment

from shopper.report.paper.filters import filters
from shopper.report.words import words_of


def test_names_of_a_shop_are_listed_without_a_trace_of_markup() -> None:
    paper = Environment(autoescape=True)
    paper.filters |= filters(words_of("en"))

    told = paper.from_string('{{ names | map("theirs") | listed }}').render(names=["A <b>Cable</b>", "Lamp"])

    assert told == "<bdi>A &lt;b&gt;Cable&lt;/b&gt;</bdi> and <bdi>Lamp</bdi>"
