"""Moves that several verbs share."""

from collections.abc import Iterator

from pydantic import SecretStr
from rapidfuzz import fuzz

from shopper.actor import PageView, Place, Shopper, Spot
from shopper.errors import CouldNotFind
from shopper.observations import CartLine, CartSeen, PageKind
from shopper.steps.studying import study_page


def use(shopper: Shopper, place: Place, like: str = "") -> PageView:
    """Finds a place and clicks it."""
    return shopper.click(need(shopper, place, like))


def need(shopper: Shopper, place: Place, like: str = "") -> Spot:
    """The place, once it has come; CouldNotFind where nobody would wait any longer."""
    shopper.reaction(lambda _: shopper.glimpse(place, like) is not None)
    return _found(shopper, place, like)


def reveal(shopper: Shopper, place: Place, *openers: Place, like: str = "") -> Spot:
    """The place; what may hide it (a menu, an icon) is opened first, and what lies open over it closed."""
    return _reveal(shopper, (place,), openers, like) or _found(shopper, place, like)


def reveal_if_there(shopper: Shopper, place: Place, *openers: Place) -> Spot | None:
    """The same for what not every shop has, without a note that it is missing."""
    return _reveal(shopper, (place,), openers, "")


def reveal_any(shopper: Shopper, places: tuple[Place, ...], *openers: Place) -> Spot:
    """The first of several places that do the same; the first one's CouldNotFind if none is there."""
    return _reveal(shopper, places, openers, "") or _found(shopper, places[0], "")


def reveal_anywhere(shopper: Shopper, places: tuple[Place, ...], *openers: Place) -> Spot:
    """The same for what stands on every page but those without the shop's frame: from there by way of its home page."""
    spot = _reveal(shopper, places, openers, "")
    if spot is None and shopper.page().kind is not PageKind.HOME:
        shopper.open()
        spot = _reveal(shopper, places, openers, "")
    return spot or _found(shopper, places[0], "")


def _found(shopper: Shopper, place: Place, like: str) -> Spot:
    spot = shopper.find(place, like)
    if spot is None:
        wanted = f"{place.value} “{like}”" if like else place.value
        raise CouldNotFind(f"No clear match for {wanted} on {shopper.page().url}; a person should look.")
    return spot


def _reveal(shopper: Shopper, places: tuple[Place, ...], openers: tuple[Place, ...], like: str) -> Spot | None:
    ways, wanted = (*openers, Place.CLOSE), ",".join(places)
    shopper.reaction(lambda _: (_first(shopper, places, like) or _first(shopper, ways, "")) is not None)
    found = _first(shopper, places, like)
    pressed: set[str] = set()
    for opener, anew in _in_turn(openers):
        cover = None if found else shopper.glimpse(opener, wanted if opener is Place.MENU else "")
        if cover is not None and not (anew and cover.name in pressed):
            pressed.add(cover.name)
            shopper.click(cover)
            shopper.reaction(lambda _: _first(shopper, places, like) is not None)
            found = _first(shopper, places, like)
    return found


def _in_turn(openers: tuple[Place, ...]) -> Iterator[tuple[Place, bool]]:
    """
    What to press one after the other; True where only what was not pressed before may help.

    What an opened menu holds, such as a menu within it, goes before closing it.
    """
    yield from ((opener, False) for opener in (*openers, *openers[:-1]))
    yield from ((opener, True) for opener in openers[-1:])
    yield from ((opener, False) for opener in (Place.CLOSE, *openers))


def _first(shopper: Shopper, places: tuple[Place, ...], like: str) -> Spot | None:
    return next(filter(None, (shopper.glimpse(place, like) for place in places)), None)


def fill_if_there(shopper: Shopper, place: Place, text: str | SecretStr) -> bool:
    """Fills a field that not every shop has."""
    spot = shopper.glimpse(place)
    if spot is not None:
        shopper.fill(spot, text)
    return spot is not None


def see_cart(shopper: Shopper, why: str) -> CartSeen:
    """Notes the cart in sight; opens it first where it is not."""
    view = shopper.reaction(lambda seen: seen.cart is not None or shopper.glimpse(Place.CART) is not None)
    view = _go_to_cart(shopper) if view.cart is None else shopper.reaction(is_drawn)
    if view.cart is None:
        raise CouldNotFind(f"{view.url} does not read as a cart; a person should look.")
    seen = view.cart.seen(why)
    shopper.note(seen)
    study_page(shopper, "cart")
    return seen


def _go_to_cart(shopper: Shopper) -> PageView:
    """To the cart; where its button only unfolds a glimpse of it, by the way on that stands there."""
    way = reveal(shopper, Place.CART, Place.MENU)
    shopper.click(way)
    view = shopper.reaction(is_drawn)
    further = shopper.glimpse(Place.CART) if view.cart is None else None
    if further is not None and further.name != way.name:
        shopper.click(further)
        view = shopper.reaction(is_drawn)
    return view


def is_drawn(view: PageView) -> bool:
    """Whether the cart is there; on many pages its lines come only after its frame."""
    return view.cart is not None and (bool(view.cart.lines) or view.cart.empty)


def tell_lines(lines: tuple[CartLine, ...]) -> tuple[str, ...]:
    """Cart lines as texts that can be compared: `2 x Aurora Headphones`."""
    return tuple(sorted(f"{line.quantity} x {line.name}" for line in lines))


def same(one: str, other: str) -> bool:
    """Whether two texts name the same product; a cart may add the option or cut the name short."""
    short, long = sorted((one.strip().lower(), other.strip().lower()), key=len)
    return bool(short) and (short in long or fuzz.token_set_ratio(short, long) > ALIKE)


ALIKE = 90
"""Of 100, by rapidfuzz: what two spellings of one product's name reach, and two products of a series do not."""
