"""The loop through a checkout: bounded, never ordering unasked, always saying where it stood and why it stopped."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from shopper.actor import Card, PageView, Place
from shopper.errors import CouldNotFind, Refused, Unreachable
from shopper.journey.checkout import gate, ordering
from shopper.journey.checkout.answers import Answers
from shopper.journey.checkout.boxes import Boxes
from shopper.journey.checkout.choices import Choosing
from shopper.journey.checkout.filling import Filling
from shopper.journey.checkout.ground import OPEN_SHOP, is_checkout
from shopper.journey.checkout.mending import Mending
from shopper.journey.checkout.onward import Way, to_the_cart, way_on
from shopper.journey.checkout.reacting import Reacting
from shopper.journey.checkout.resting import leave_field
from shopper.journey.checkout.sheet import Sheet, read
from shopper.journey.checkout.slipping import Slipping
from shopper.journey.checkout.standing import Standing, joined
from shopper.journey.checkout.subscribing import subscribed, tell_account, way_to_take
from shopper.journey.checkout.telling import Telling, stage
from shopper.observations import ActChecked, OrderButtonMet, PageKind

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

ROUNDS = 20
"""The longest checkouts have about eight screens; one that takes more rounds is going in circles."""
PASSES = 12
"""Looks at one step of a form that keeps showing new fields."""
IN_VAIN = 2
"""Acts in a row that lead nowhere."""
SAME_ANSWER = 5
"""Times a shop may say the same of a form that orders nothing: a phone is written in four ways more."""
ORDERS = 2
"""Presses of the order button: the second only after the shop refused the first."""
LOOK_FIRST = "Look whether it was ordered before ordering again."


def walk(
    shopper: "BrowserShopper",
    *,
    order: bool,
    first_card: Card | None = None,
    slips: bool = False,
    offer: str = "",
) -> None:
    """
    From the cart, or from anywhere in the shop, to the last click or through it; `first_card` is tried first.

    With the name of an `offer` of the page in sight that one is taken, and no cart is looked for.
    """
    purse = [first_card, shopper.person.card] if first_card else [shopper.person.card]
    filling = Filling(shopper, Answers(shopper.person, purse[0]), slipping=Slipping(shopper) if slips else None)
    choosing, boxes = Choosing(shopper), Boxes(shopper)
    mending = Mending(shopper, filling, choosing, boxes, purse)
    Walk(
        shopper,
        order,
        filling,
        choosing,
        boxes,
        mending,
        Telling(shopper, delivers=not offer),
        Reacting(shopper),
        offer,
    ).go()


@dataclass
class Walk:
    """
    One checkout. `vain` counts acts that led nowhere, `orders` order clicks; `heard` is the last complaint.

    `touched`: something was filled or chosen since the page was last read over. `pressed` is the button pressed last,
    with its address; None before the first.
    """

    shopper: "BrowserShopper"
    order: bool
    filling: Filling
    choosing: Choosing
    boxes: Boxes
    mending: Mending
    telling: Telling
    reacting: Reacting
    offer: str = ""
    vain: int = 0
    orders: int = 0
    heard: tuple[str, ...] = ()
    touched: bool = False
    pressed: tuple[str, str] | None = None

    def go(self) -> None:
        """Rounds until it is done."""
        if any(self._round() for _ in range(ROUNDS)):
            return
        raise CouldNotFind(f"The checkout did not end within {ROUNDS} rounds; it stood {self._where()}.")

    def _round(self) -> bool:
        """One step; True at the end."""
        view = self.shopper.page()
        if view.kind is PageKind.CONFIRMATION and self.pressed:
            view = self.shopper.reaction(lambda now: bool(now.text))  # known by its title, before there is any more
            self.telling.tell(read(self.shopper), fields=False)
            self.shopper.note(subscribed(self.shopper) if self.offer else ordering.confirmed(view))
            return True
        sheet = self._prepare()
        if gate.stands_before(self.shopper, sheet):
            if self.offer:
                tell_account(self.shopper, self.telling)
            gate.pass_through(self.shopper)
            self._turn_page()
            return False
        way = self._way(sheet)
        if way is not None and way.last and not way.element.disabled:
            self.shopper.note(OrderButtonMet(url=sheet.look.view.url, name=way.spot.name, pressed=self.order))
        if way is None:
            self._wait_for_a_way()
        elif self.touched and (way.last or self.pressed == (way.spot.name, sheet.look.view.url)):
            self._read_over()
        elif way.last and not self.order:
            self.shopper.note(ActChecked(act="check out", worked=True, sign=way.spot.name))
            return True
        else:
            self._press(way, sheet)
        return False

    def _way(self, sheet: Sheet) -> Way | None:
        if sheet.look.view.kind in OPEN_SHOP and not is_checkout(sheet) and not self.orders:
            return way_to_take(self.shopper, sheet, self.offer) if self.offer else to_the_cart(self.shopper)
        way = way_on(self.shopper, sheet, ordered=bool(self.orders))
        return way if way or self.pressed or self.offer else to_the_cart(self.shopper)

    def _prepare(self) -> Sheet:
        """Fills, chooses and ticks until the step asks for nothing more that this shopper can give."""
        for _ in range(PASSES):
            sheet = read(self.shopper)
            checkout = is_checkout(sheet)
            self.telling.tell(sheet, fields=checkout)
            if not checkout:
                return sheet
            self.boxes.look(sheet)
            if gate.demands_password(sheet) and self.shopper.glimpse(Place.GUEST) is None:
                gate.give_password(self.shopper, sheet)
            elif not (
                self.boxes.spare(sheet)
                or self.filling.fill(sheet)
                or self.choosing.choose(sheet)
                or self.boxes.tick(sheet)
            ):
                return sheet
            else:
                self.touched = True
        return read(self.shopper)

    def _read_over(self) -> None:
        """
        Before the last click: ways to deliver and costs may come some time after the address is whole. Before a button
        is pressed once more: what was chosen below it may be about to bring the next step, and it would begin anew.
        """
        self.touched = False
        leave_field(self.shopper)
        self.reacting.rest()

    def _press(self, way: Way, sheet: Sheet) -> None:
        before = self.reacting.stand()
        if way.element.disabled:
            self._await_button(way, before)
            return
        if way.last:
            self._permit(way, sheet)
        self.pressed = way.spot.name, sheet.look.view.url
        self.telling.guest(sheet.look, way.element if way.spot.place is Place.GUEST else None)
        self._click(way)
        self.choosing.go_on()
        after = self.reacting.answer(before, patient=way.sure)
        if after.moved(before):
            self._turn_page(other=after.other_form(before))
            if way.sure and ordering.was_early(self.shopper, way.element, addressed=self.telling.addressed):
                self.orders -= 1
            elif way.sure and after.sent_back(before):
                self._refused(way, after, before)  # an earlier step, shown again
            elif after.sent_back(before) and sheet.of(Place.CARD_NUMBER) is not None:
                self.mending.sent_back(tuple(sorted(after.alerts - before.alerts)))
        elif after.refused(before) or self._still_says(after, way):
            self._refused(way, after, before)
        else:
            self._unanswered(way, after)

    def _click(self, way: Way) -> None:
        try:
            self.shopper.click(way.spot)
        except Unreachable as silence:
            if way.sure:
                raise Unreachable(f"{silence} {LOOK_FIRST}") from silence
            raise

    def _still_says(self, after: Standing, way: Way) -> bool:
        """Whether what was mended did not please: a script that checks a form writes the same words once more."""
        return bool(self.heard) and not way.last and self.heard == tuple(sorted(after.alerts))

    def _unanswered(self, way: Way, after: Standing) -> None:
        """Nothing came. Other buttons are pressed once more; the order button not, for the order may be on its way."""
        told = f" The shop said: {joined(after.alerts)}" if after.alerts else ""
        why = f"“{way.spot.name}” did not lead on {self._where()}.{told}"
        if way.sure:
            raise CouldNotFind(f"{why} {LOOK_FIRST}")
        self._in_vain(why)

    def _permit(self, way: Way, sheet: Sheet) -> None:
        ordering.permit(self.shopper, sheet, sure=way.sure)
        self.orders += int(way.sure)
        if self.orders > ORDERS:
            raise Refused(f"“{way.spot.name}” was pressed {ORDERS} times without a confirmation {self._where()}.")

    def _refused(self, way: Way, after: Standing, before: Standing) -> None:
        said = tuple(sorted(after.alerts - before.alerts or after.alerts))
        if way.last:
            tries = max(self.orders, 1)
            self.shopper.note(ActChecked(act="place order", worked=False, tries=tries, sign=" ".join(said)))
        mended = self.mending.mend(said) or self.reacting.change(after)
        self.vain = self.vain + 1 if said == self.heard else 1
        self.heard = said
        if not mended or self.vain >= (IN_VAIN if way.last else SAME_ANSWER):
            raise Refused(f"“{way.spot.name}” was refused {self._where()}. The shop said: {joined(said)}")

    def _await_button(self, way: Way, before: Standing) -> None:
        """A button that can't be pressed yet: something is on its way, or missing."""
        leave_field(self.shopper)
        if self.reacting.change(before):
            return
        if not self.mending.mend(()):
            raise Refused(f"“{way.spot.name}” stays disabled {self._where()}, and nothing says what is missing.")
        self._in_vain(f"“{way.spot.name}” stays disabled {self._where()}.")

    def _wait_for_a_way(self) -> None:
        view = self.shopper.page()
        if (view.cart is not None and view.cart.empty) or _shows_no_line(view):
            raise CouldNotFind(f"The cart is empty {self._where()}; there is nothing to check out.")
        if self.reacting.change(self.reacting.stand()):
            self._in_vain(f"No way on was clear enough {self._where()}; a person should look.", most=IN_VAIN + 1)
            return
        if self.orders:
            raise CouldNotFind(f"The order button was pressed, and no confirmation could be read {self._where()}.")
        self.shopper.find(Place.CONTINUE)
        raise CouldNotFind(f"No way on was clear enough {self._where()}; a person should look.")

    def _in_vain(self, why: str, most: int = IN_VAIN) -> None:
        self.vain += 1
        if self.vain >= most:
            raise CouldNotFind(why)

    def _turn_page(self, *, other: bool = False) -> None:
        """A new step; an `other` form under the same address is a screen more all the same."""
        self.vain = 0
        self.filling.turn_page()
        self.shopper.hands.tally.screens += int(other and self.shopper.turning.redrawn())

    def _where(self) -> str:
        look = self.shopper.eyes.look()
        return f"at “{stage(look)}” ({look.view.url})"


def _shows_no_line(view: PageView) -> bool:
    return view.kind is PageKind.CART and (view.cart is None or not view.cart.lines)
