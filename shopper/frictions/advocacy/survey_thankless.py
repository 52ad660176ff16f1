"""
Nobody thanks the shopper for his answers.

What the shopper meets: the last question is answered, and a bare page says that the survey is closed.

Why it matters: he gave his time for nothing and will not do it again. Show gratitude, offer something.

What to do instead: thank him at the end, say what becomes of his answers, and give a little something.
"""

import re
from collections.abc import Iterator

from shopper.frictions import (
    Clear,
    Confidence,
    Finding,
    Friction,
    Limits,
    NotSeen,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.observations import Evidence, SurveyTaken

THANKS = re.compile(
    r"\bthank|\bcheers\b|grateful|appreciate|\bdank|merci|remerci|graci|agradec|grazie|ringrazi|bedankt|dziękuj|obrigad",
    re.IGNORECASE,
)
GIFT = re.compile(
    r"voucher|coupon|\bpoints\b|\bprize|gutschein|punkte|gewinn|bon d.achat|cup[óo]n|puntos|buono|punti|tegoed|korting"
    r"|kupon|punkt|cupom|pontos",
    re.IGNORECASE,
)


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Reads what the survey says at its end."""
    for survey in evidence.of(SurveyTaken):
        if not survey.done:
            yield NotSeen(why="the end of the survey was not reached", seen=(survey,))
        elif THANKS.search(survey.closing):
            yield Clear(what="the survey thanks at its end", seen=(survey,))
        elif GIFT.search(survey.closing):
            yield Unsure(why="no thanks were read, but something may be given", seen=(survey,))
        elif not survey.closing:
            yield Unsure(why="nothing was read at the end", seen=(survey,))
        else:
            yield Friction(expected="thanks at the end", happened="the survey ends without a kind word", seen=(survey,))


def _end(closing: str, *, done: bool = True) -> SurveyTaken:
    return SurveyTaken(
        url="https://shop.example/survey/1", told="one minute", minutes=1, questions=3, screens=1, done=done,
        closing=closing,
    )  # fmt: skip


RULE = Rule(
    check,
    stage=Stage.ADVOCACY,
    severity=Severity.ANNOYED,
    owner="CRM team",
    needs=(SurveyTaken,),
    sources=(Source("“How to optimize your eCommerce customer journey”", confidence=Confidence.DERIVED),),
    seeds=(
        Seed("a bare end", (_end("Survey The survey is closed."),), Verdict.FRICTION),
        Seed("thanks and a code", (_end("Thank you! Here is a code for you."),), Verdict.CLEAR),
        Seed("German thanks", (_end("Vielen Dank für Ihre Antworten."),), Verdict.CLEAR),
        Seed("a voucher and no thanks", (_end("Your voucher: HI-5"),), Verdict.UNSURE),
        Seed("it was not finished", (_end("", done=False),), Verdict.NOT_SEEN),
    ),
)
