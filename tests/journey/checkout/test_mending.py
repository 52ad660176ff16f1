"""What a shop does not take is read, put right once, and told."""

from shopper.errors import Refused
from shopper.observations import ChoiceMade, FormRefused, InputLost
from tests.journey.checkout.conftest import Walk
from tests.journey.checkout.shops.bank import bank
from tests.journey.checkout.shops.debit import debit
from tests.journey.checkout.shops.drawn import drawn
from tests.journey.checkout.shops.last_look import last_look
from tests.journey.checkout.shops.one_page import one_page
from tests.journey.checkout.shops.scripted import scripted
from tests.journey.checkout.shops.starting_over import starting_over
from tests.journey.checkout.shops.submit import submit


def test_a_phone_and_a_state_asked_for_afterwards_are_given(walk: Walk) -> None:
    shop = submit("phone", "state")

    made = walk(shop)

    assert [(order["phone"], order["state"]) for order in shop.orders] == [("+1 212 555 0142", "Bavaria")]
    (refused,) = made.evidence.of(FormRefused)
    assert refused.mended == ("Phone (optional)", "State (optional)")
    assert "Please choose a state" in refused.said


def test_a_phone_is_written_anew_until_the_shop_takes_it(walk: Walk) -> None:
    shop = scripted()

    made = walk(shop)

    assert (made.trouble, [order["phone"] for order in shop.orders]) == (None, ["2025550143"])
    assert {note.said for note in made.evidence.of(FormRefused)} == {("The phone must be a valid number",)}


def test_a_postcode_is_given_in_the_shape_of_the_country_chosen(walk: Walk) -> None:
    """The shop delivers to Britain only, and the shopper lives elsewhere."""
    shop = submit("postcode")

    walk(shop)

    assert [(order["country"], order["zip"]) for order in shop.orders] == [("7", "SW1A 1AA")]


def test_what_stays_refused_ends_the_way_in_the_shops_own_words(walk: Walk) -> None:
    shop = submit("street")

    made = walk(shop)

    assert isinstance(made.trouble, Refused)
    assert ("We do not deliver there" in str(made.trouble), shop.orders) == (True, [])
    assert len(made.evidence.of(FormRefused)) == 2


def test_fields_that_a_refusal_cleared_are_told_and_filled_again(walk: Walk) -> None:
    made = walk(submit("phone"))

    assert [(note.fields, note.after) for note in made.evidence.of(InputLost)] == [(("Country",), "error")]


def test_fields_that_a_change_of_country_cleared_are_told_and_filled_again(walk: Walk) -> None:
    made = walk(drawn())

    assert [(note.fields, note.after) for note in made.evidence.of(InputLost)] == [(("E-mail", "Full name"), "change")]


def test_a_declined_card_is_followed_by_the_shoppers_own(walk: Walk) -> None:
    shop = one_page()
    taken = shop.pages["/place"]
    alert = "<div role=alert>Your card was declined.</div>"
    shop.pages["/place"] = lambda typed: (
        alert + str(shop.pages["/checkout"]({})) if typed["number"] == "4000000000000002" else taken(typed)
    )

    made = walk(shop, {"place order": {"first card": "4000000000000002"}})

    assert (made.trouble, [order["number"] for order in shop.orders]) == (None, ["4111111111111111"])
    assert [note.said for note in made.evidence.of(FormRefused)] == [("Your card was declined.",)]


def test_a_card_declined_after_the_last_look_is_followed_by_the_shoppers_own(walk: Walk) -> None:
    """The shop shows its card form again, filled in: nothing is empty there, and still it has to be changed."""
    shop = last_look(declined="4000000000000002")

    made = walk(shop, {"place order": {"first card": "4000000000000002"}})

    assert (made.trouble, [order["number"] for order in shop.orders]) == (None, ["4111111111111111"])
    assert [note.said for note in made.evidence.of(FormRefused)] == [("Your card was declined.",)]


def test_a_declined_card_that_leads_back_to_an_empty_address_is_told_and_followed_by_the_shoppers_own(
    walk: Walk,
) -> None:
    shop = starting_over(declined="4000000000000002")

    made = walk(shop, {"place order": {"first card": "4000000000000002"}})

    assert (made.trouble, [order["number"] for order in shop.orders]) == (None, ["4111111111111111"])
    (lost,) = made.evidence.of(InputLost)
    assert (lost.after, "Address" in lost.fields) == ("error", True)


def test_what_was_said_of_the_last_card_is_not_taken_for_the_answer_about_this_one(walk: Walk) -> None:
    shop = bank(declines="4000000000000002", thinks=1_000)

    made = walk(shop, {"place order": {"first card": "4000000000000002"}})

    assert (made.trouble, len(shop.orders)) == (None, 1)
    assert [note.said for note in made.evidence.of(FormRefused)] == [
        ("Card number: invalid", "Your bank declined this card.")
    ]


def test_a_declined_card_without_another_ends_the_way(walk: Walk) -> None:
    shop = one_page()
    alert = "<div role=alert>Your card was declined.</div>"
    shop.pages["/place"] = lambda _: alert + str(shop.pages["/checkout"]({}))

    made = walk(shop)

    assert isinstance(made.trouble, Refused)
    assert ("Your card was declined." in str(made.trouble), shop.orders) == (True, [])


def test_a_way_to_pay_that_asks_for_what_the_shopper_has_not_gives_way_to_another(walk: Walk) -> None:
    shop = debit()

    made = walk(shop)

    assert (made.trouble, [order["way"] for order in shop.orders]) == (None, ["prepay"])
    assert [choice.chosen for choice in made.evidence.of(ChoiceMade)] == ["Bank transfer in advance"]
