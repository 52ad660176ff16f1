"""How many journeys a second are judged by all rules, on one core: `python benchmarks/judging.py`."""

from datetime import UTC, datetime
from time import process_time

from shopper.frictions.catalogue import rules
from shopper.frictions.examples import ME, euros, hour, left, mail, owed, read
from shopper.frictions.judge import judge
from shopper.observations import (
    AddressGiven,
    Candidate,
    CartLine,
    CartSeen,
    Claim,
    CouponTried,
    Evidence,
    Heading,
    Layer,
    Link,
    LinkOpened,
    ListSeen,
    MemoryLooked,
    MessageKind,
    Observation,
    PageKind,
    PageSeen,
    PlaceFound,
    Product,
    ProductSeen,
    Remembered,
    StepBegun,
    StepTaken,
)

RUNS, BEST_OF = 200, 5
VIEWED = tuple(f"Aurora Headphones {number}" for number in range(6))


def journey() -> Evidence:
    """The published journey in about 200 notes: welcome, browsing, two devices, a cart nobody reminds of."""
    notes = [note for step in range(24) for note in _step(step)]
    notes += [ProductSeen(at=hour(0.1), product=Product(name=name)) for name in VIEWED]
    notes += [ListSeen(at=hour(0.1), asked="x", names=tuple(f"Thing {page} {n}" for n in range(20))) for page in "abc"]
    notes += [
        MemoryLooked(at=hour(1.1), device="iPhone 15", what=what, expected=VIEWED[:2], found=VIEWED[:2])
        for what in Remembered
    ]
    return Evidence(heading=Heading(case="benchmark", title="The published journey"), notes=(*notes, *_mails()))


def _step(step: int) -> tuple[Observation, ...]:
    at = hour(step / 100)
    button = Candidate(role="button", name="Add to cart", score=0.9)
    return (
        StepBegun(at=at, step=step, verb="open", text="open"),
        *(PlaceFound(at=at, step=step, place="add to cart", layer=Layer.SCORED, chosen=button) for _ in range(4)),
        PageSeen(at=at, step=step, url=f"https://shop.example/{step}", kind=PageKind.PRODUCT, status=200),
        StepTaken(at=at, step=step, verb="open", text="open"),
    )


def _mails() -> tuple[Observation, ...]:
    coupon = (Claim(about="HELLO-7", what="discount", value="10 %"),)
    link = Link(url="https://shop.example/p/1", purpose="product")
    return (
        AddressGiven(at=hour(0), address=ME, purpose="newsletter", promised="10 % off"),
        owed(MessageKind.WELCOME),
        mail(MessageKind.WELCOME, 0.01, codes=("HELLO-7",), claims=coupon),
        CouponTried(at=hour(1.25), code="HELLO-7", before=euros("100"), after=euros("90")),
        left(0.3, viewed=VIEWED),
        owed(MessageKind.BROWSE_REMINDER, 0.3),
        mail(
            MessageKind.BROWSE_REMINDER, 0.8, names=VIEWED[:3], pictured=VIEWED[:3], links=(link,), codes=("HELLO-7",)
        ),
        LinkOpened(at=hour(1), message="m", purpose="product", url=link.url, status=200, landed="product"),
        CartSeen(at=hour(1.2), lines=(CartLine(name="Bark Speaker"),)),
        left(1.3, cart=("Bark Speaker",)),
        owed(MessageKind.CART_REMINDER, 1.3),
        read(26),
    )


def main() -> None:
    evidence, found, now = journey(), rules(), datetime(2026, 3, 30, tzinfo=UTC)
    taken = []
    for _ in range(BEST_OF):
        began = process_time()
        for _ in range(RUNS):
            judge(evidence, found, now)
        taken.append((process_time() - began) / RUNS)
    best = min(taken)
    print(f"{len(found)} rules, {len(evidence.notes)} notes: {best * 1000:.2f} ms a journey, {1 / best:.0f} a second")


if __name__ == "__main__":
    main()
