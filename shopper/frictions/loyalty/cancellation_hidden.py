"""
Subscribing takes a click, cancelling takes a call.

What the shopper meets: what he took out online he can only end by telephone or by letter.

Why it matters: researchers found it on dozens of shops and count it among the dark patterns; in several countries the
law wants the same way out as in (Germany: a button for it; a lawyer can tell).

What to do instead: a link in the account that says "cancel", one question whether he means it, and a confirmation.
"""

from collections.abc import Iterator

from shopper.frictions import (
    Clear,
    Confidence,
    Finding,
    Friction,
    Limits,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.observations import CancellationTried, Evidence

WORDS = {"phone": "by telephone", "letter": "by letter", "mail": "by writing an e-mail"}


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """That nothing was found may be the shopper's own mistake, so it is a question."""
    for tried in evidence.of(CancellationTried):
        if tried.how == "online":
            yield Clear(what=f"cancelled online on {len(tried.pages)} pages: “{tried.said}”", seen=(tried,))
        elif tried.how in WORDS:
            yield Friction(
                expected="to cancel online what was taken out online",
                happened=f"it has to be done {WORDS[tried.how]}: “{tried.said}”",
                seen=(tried,),
                severity=Severity.SLOWED if tried.how == "mail" else None,
            )
        elif tried.pressed:
            went = f"he pressed {', '.join(f'“{name}”' for name in tried.pressed[-3:])}"
            yield Unsure(why=f"{went}, and nothing said that it was done; a person should look", seen=(tried,))
        else:
            yield Unsure(why="no way to cancel was found in the account; a person should look", seen=(tried,))


def _tried(how: str, said: str = "") -> CancellationTried:
    return CancellationTried(how=how, said=said, pages=("https://paper.example/account",))


UNFINISHED = _tried("unfinished").model_copy(update={"pressed": ("Cancel subscription", "Yes, cancel")})

RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.STOPPED,
    owner="marketing",
    needs=(CancellationTried,),
    sources=(
        Source(
            "Mathur et al., Dark Patterns at Scale: 31 shops where cancelling is hidden",
            year=2019,
            confidence=Confidence.DERIVED,
        ),
    ),
    seeds=(
        Seed("by telephone only", (_tried("phone", "To cancel, please call us."),), Verdict.FRICTION),
        Seed("by e-mail", (_tried("mail", "Send us an e-mail to cancel."),), Verdict.FRICTION, Severity.SLOWED),
        Seed("online", (_tried("online", "Your subscription is cancelled."),), Verdict.CLEAR),
        Seed("nothing says that it was done", (UNFINISHED,), Verdict.UNSURE),
        Seed("nothing was found", (_tried("nowhere"),), Verdict.UNSURE),
        Seed("nobody wanted to cancel", (), Verdict.NOT_SEEN),
    ),
)
