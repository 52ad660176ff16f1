"""Evidence and places as findings."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from shopper.journey.browser import BrowserShopper
from shopper.observations import (
    Blocked,
    CartChecked,
    CartSeen,
    ChoiceMade,
    FormSeen,
    FrameMet,
    ListSeen,
    LoginMet,
    OverlayMet,
    PageKind,
    PageSeen,
    PlatformSeen,
    ProductSeen,
    StepTaken,
)
from shopper.scouting.findings import Carted, Findings, Paged, Placed, Stepped, Stopped, Told, Tried
from shopper.scouting.opening import Asked


def findings_of(
    asked: Asked, places: tuple[Placed, ...], shopper: BrowserShopper, seconds: float, folder: Path
) -> Findings:
    """All that was noted on the visit."""
    case = shopper.diary.recording.heading
    product, cart = _product(shopper), _cart(shopper)
    return Findings(
        url=case.url,
        name=case.site,
        device=asked.device,
        seconds=round(seconds, 1),
        shop=bool(product or cart or any(note.names for note in shopper.noted(ListSeen)) or _sells(places)),
        platform=next((_platform(note) for note in shopper.noted(PlatformSeen)), None),
        language=_language(shopper),
        currency=_currency(product, cart),
        layers=tuple(_layer(note) for note in shopper.noted(OverlayMet)),
        pages=tuple(map(_page, shopper.noted(PageSeen))),
        places=places,
        search_found=next((len(note.names) for note in shopper.noted(ListSeen)), None),
        product=product,
        cart=cart,
        checkout=tuple(map(_step, shopper.noted(FormSeen))),
        guest=_guest(shopper),
        hosts=tuple(dict.fromkeys(_hosts(shopper))),
        blockers=tuple(_stops(shopper)),
        folder=str(folder),
    )


def _platform(note: PlatformSeen) -> Told:
    return Told(name=note.name, confidence=note.confidence, marks=note.marks)


def _language(shopper: BrowserShopper) -> str:
    told = Counter(note.language[:2] for note in shopper.noted(PageSeen) if note.language)
    return told.most_common(1)[0][0] if told else ""


def _currency(product: Tried | None, cart: Carted | None) -> str:
    amounts = [product.price if product else None, cart.total if cart else None]
    return next((amount.currency for amount in amounts if amount and amount.currency), "")


def _layer(note: OverlayMet) -> str:
    closed = f"closed with “{note.closed}”" if note.closed else "left alone"
    return f"{note.kind}, over {note.share:.0%} of the screen, {closed}"


def _page(note: PageSeen) -> Paged:
    return Paged(
        url=note.url, title=note.title, kind=note.kind.value, confidence=note.confidence, status=note.status
    )  # fmt: skip


def _product(shopper: BrowserShopper) -> Tried | None:
    seen = [note.product for note in shopper.noted(ProductSeen)]
    pages = [note.url for note in shopper.noted(PageSeen) if note.kind is PageKind.PRODUCT]
    return (
        Tried(
            name=seen[-1].name,
            url=seen[-1].url or next(iter(pages), ""),
            price=seen[-1].price,
            available=seen[-1].available,
        )
        if seen
        else None
    )


def _cart(shopper: BrowserShopper) -> Carted | None:
    seen = [note for note in shopper.noted(CartSeen) if note.why != "checkout"]
    if not seen:
        return None
    checked = next(iter(shopper.noted(CartChecked)[-1:]), None)
    return Carted(
        lines=seen[-1].lines,
        total=seen[-1].total or seen[-1].subtotal,
        agrees=checked.agrees if checked else None,
        differences=checked.differences if checked else (),
    )


def _sells(places: tuple[Placed, ...]) -> bool:
    return any(placed.found and placed.place in ("add to cart", "cart", "search box") for placed in places)


def _step(note: FormSeen) -> Stepped:
    asks = tuple(field.place or field.label for field in note.fields)
    required = tuple(field.place or field.label for field in note.fields if field.required)
    return Stepped(name=note.where, url=note.url, asks=asks, required=required)


def _guest(shopper: BrowserShopper) -> bool | None:
    """A log-in without a way past it says no, a choice for guests or a form that asks for an address says yes."""
    if any(note.why == "gate" for note in shopper.noted(LoginMet)):
        return False
    chosen = any(note.what == "guest" for note in shopper.noted(ChoiceMade))
    return True if chosen or shopper.noted(FormSeen) else None


def _hosts(shopper: BrowserShopper) -> Iterator[str]:
    """Where the way was held back first, then whose parts the checkout showed."""
    yield from (urlsplit(url).netloc for url in shopper.devices.gate.held)
    yield from (note.host for note in shopper.noted(FrameMet))


def _stops(shopper: BrowserShopper) -> Iterator[Stopped]:
    moves = {note.step: note.text for note in shopper.noted(StepTaken)}
    for note in shopper.noted(Blocked):
        yield Stopped(
            blocker=note.blocker, move=moves.get(note.step, ""), said=note.said, url=note.url, picture=note.picture
        )  # fmt: skip
