"""What a basket costs in each shop, as a picture: goods, delivery and fees piled up."""

from collections.abc import Sequence

from shopper.measures import Money
from shopper.observations import OfferSeen
from shopper.report.scorecard_page.pygal_alone import pygal

PARTS = (("goods", "item"), ("delivery", "shipping"), ("fees", "fees"))
COLOURS = ("#0d5b57", "#e0a526", "#b4532a")


def chart(found: Sequence[OfferSeen]) -> str:
    """An SVG picture; what a shop did not tell has no height, and its name says so."""
    style = pygal.style.Style(
        background="#ffffff", plot_background="#ffffff", colors=COLOURS, font_family="sans-serif", label_font_size=13,
        legend_font_size=13, title_font_size=15,
    )  # fmt: skip
    currency = next((offer.landed.currency for offer in found if offer.landed), "")
    drawn = pygal.StackedBar(
        style=style, js=[], width=720, height=360, title=f"What it costs in all {currency and f'({currency})'}".strip(),
        legend_at_bottom=True, truncate_label=-1,
    )  # fmt: skip
    drawn.x_labels = [offer.site if offer.shipping else f"{offer.site} (delivery not seen)" for offer in found]
    for name, field in PARTS:
        drawn.add(name, [_amount(getattr(offer, field)) for offer in found])
    picture: str = drawn.render(is_unicode=True, disable_xml_declaration=True)
    return picture


def _amount(money: Money | None) -> float:
    return float(money.amount) if money else 0.0
