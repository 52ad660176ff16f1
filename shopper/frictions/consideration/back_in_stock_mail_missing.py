"""
The thing is back, and nobody says so to the one who asked.

What the shopper meets: it was sold out, he left his address to be told, and finds by chance that it has long been there
again.

Why it matters: he wanted to buy and said so; by now he has it from somewhere else.

What to do instead: write to everybody who asked in the hour it is back.
"""

from collections.abc import Iterator

from shopper.frictions import OURS, Finding, Limits, Rule, Seed, Severity, Stage, Verdict
from shopper.frictions.absence import ABSENCE, Awaited, absence
from shopper.frictions.examples import hour, mail, owed, read
from shopper.frictions.names import same
from shopper.observations import Evidence, MailboxRead, MessageKind, MessageOwed, ProductPageSeen

BACK = MessageKind.BACK_IN_STOCK


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """The mail is owed only once the product's page, looked at again, says that it is there."""

    def void(promise: MessageOwed) -> str:
        pages = evidence.of(ProductPageSeen)
        gone = [page.name for page in pages if page.at <= promise.since and page.available is False]
        later = [page for page in pages if page.at > promise.since and any(same(page.name, name) for name in gone)]
        back = any(page.available for page in later)
        return "" if back else "whether it is back was not seen, or it is still sold out"

    return absence(evidence, Awaited(BACK, "a mail that says it is back", void=void))


OWED = owed(BACK, 1, within=48, because="asked to be told")


def _page(hours: float, *, available: bool) -> ProductPageSeen:
    return ProductPageSeen(
        at=hour(hours), name="Bark Speaker", available=available, ways_on=("notice",), calculator=True
    )


GONE = _page(0.5, available=False)

RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.MISLED,
    owner="CRM team",
    needs=(MessageOwed, MailboxRead),
    uses=(*ABSENCE, ProductPageSeen),
    sources=(OURS,),
    seeds=(
        Seed("it is back, and no mail came", (GONE, OWED, read(49), _page(49, available=True)), Verdict.FRICTION),
        Seed("the mail came", (GONE, OWED, mail(BACK, 24), read(49), _page(49, available=True)), Verdict.CLEAR),
        Seed(
            "a mail that may be about it",
            (GONE, OWED, mail(BACK, 24, confidence=0.3), read(49), _page(49, available=True)),
            Verdict.UNSURE,
        ),
        Seed("it is still sold out", (GONE, OWED, read(49), _page(49, available=False)), Verdict.NOT_SEEN),
        Seed("nobody looked again", (GONE, OWED, read(49)), Verdict.NOT_SEEN),
    ),
)
