"""A product's options: what nobody has chosen yet is chosen, so that it can be bought; what is chosen is left."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from shopper.actor import Place, Spot
from shopper.errors import CouldNotFind
from shopper.journey.checkout.resting import rest_after
from shopper.journey.choosing import nearest
from shopper.journey.eyes import Grip, Look
from shopper.journey.open_choices import LISTS, Choice, choices
from shopper.observations import ChoiceMade
from shopper.sight.naming import grade
from shopper.sight.parts import Element
from shopper.sight.words import plain

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

MOST = 8
"""Products with more options are put together by a configurator, not chosen."""


@dataclass
class Choosing:
    """`wanted` are values the shopper asks for; else the one in the product's name, or the first to be had."""

    shopper: "BrowserShopper"
    product: str
    wanted: tuple[str, ...] = ()
    done: set[str] = field(default_factory=set)

    def choose(self, *, insist: bool) -> bool:
        """Chooses until nothing is open; whether anything was. `insist`: what only looks like an option as well."""
        made = 0
        for _ in range(MOST):
            look, button = self._look()
            choice = self._open(look, button, insist=insist)
            if choice is None:
                break
            made += int(self._make(look, choice))
        return made > 0

    def _open(self, look: Look, button: Element | None, *, insist: bool) -> Choice | None:
        pressing = insist or button is None or button.disabled or not grade(look.scene, button.name, Place.ADD_TO_CART)
        found = [c for c in choices(look, button) if c.key not in self.done and (pressing or not c.drawn)]
        return next(iter(found), None)

    def _make(self, look: Look, choice: Choice) -> bool:
        self.done.add(choice.key)
        try:
            chosen = self._take(look, choice)
        except CouldNotFind:
            return False
        self.shopper.note(ChoiceMade(what="option", chosen=f"{choice.name}: {chosen}", options=choice.texts))
        return True

    def _look(self) -> tuple[Look, Element | None]:
        look = self.shopper.eyes.look()
        return look, self.shopper.eyes.seek(look, Place.ADD_TO_CART, self.product).chosen

    def _take(self, look: Look, choice: Choice) -> str:
        if not choice.texts:
            return self._take_from(Spot(place=Place.OPTION, name=choice.name, score=1.0,
                                        handle=Grip(look, choice.values[0].index)))  # fmt: skip
        text = choice.texts[self._pick(choice.texts)]
        element = choice.values[choice.texts.index(text)] if len(choice.values) > 1 else choice.values[0]
        spot = Spot(place=Place.OPTION, name=text, score=1.0, handle=Grip(look, element.index))
        with rest_after(self.shopper):
            if element.role in LISTS or element.role in {"radio", "checkbox"}:
                self.shopper.fill(spot, text)
            else:
                self.shopper.click(spot)
        return text

    def _take_from(self, shut: Spot) -> str:
        """Out of a list that shows its values only once it is open: what is wished for, else the first."""
        with rest_after(self.shopper):
            for wish in self.wanted:
                try:
                    self.shopper.fill(shut, wish)
                except CouldNotFind:
                    continue
                return wish
            self.shopper.fill(shut, "")
        return "the first"

    def _pick(self, texts: Sequence[str]) -> int:
        for wish in self.wanted:
            try:
                return nearest(wish, [(text, text) for text in texts])
            except CouldNotFind:
                continue
        named = f" {plain(self.product)} "
        return next((at for at, text in enumerate(texts) if plain(text) and f" {plain(text)} " in named), 0)
