"""Only what is required is ticked; what the shop had ticked is told, and left as it is."""

from shopper.observations import BoxMet
from tests.journey.checkout.conftest import Walk
from tests.journey.checkout.shops.one_page import PRESETS, one_page


def test_terms_are_ticked_and_neither_news_nor_extras(walk: Walk) -> None:
    shop = one_page()

    made = walk(shop)

    (order,) = shop.orders
    assert {name for name in ("news", "insurance", "gift", "terms") if name in order} == {"news", "terms"}
    met = {
        note.kind + (" ticked before" if note.ticked_before else ""): note.ticked for note in made.evidence.of(BoxMet)
    }
    assert met == {"news ticked before": False, "extra": False, "terms": True}


def test_extras_that_a_list_or_radios_had_chosen_are_told_and_left(walk: Walk) -> None:
    shop = one_page(PRESETS)

    made = walk(shop)

    (order,) = shop.orders
    assert (order["cover"], order["gift"], order["bag"], order["when"]) == ("all", "2", "1", "1")
    told = {note.text: note.ticked_before for note in made.evidence.of(BoxMet) if ":" in note.text}
    assert told == {
        "Parcel protection: All-round protection (+ €2.90)": True,
        "Wrapping: As a gift (€3.00)": False,
        "For the forest: €2.00": True,
    }


BOTH = """<fieldset id=second><legend>Shipping address</legend>
<p><label for=street2>Address</label> <input id=street2 name=street2 required></p>
<p><label for=zip2>Postcode</label> <input id=zip2 name=zip2 required></p></fieldset>
<label><input type=checkbox name=same onchange="second.disabled = second.hidden = this.checked">
Ship to my billing address</label>"""


def test_a_box_that_spares_a_second_address_is_ticked_before_it_is_typed(walk: Walk) -> None:
    shop = one_page(BOTH)

    made = walk(shop)

    (order,) = shop.orders
    assert ("street2" in order, order["same"]) == (False, "on")
    assert ("Ship to my billing address", "same address", True) in {
        (note.text, note.kind, note.ticked) for note in made.evidence.of(BoxMet)
    }
