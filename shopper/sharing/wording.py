"""The few sentences that all short forms say alike, in the reader's language."""

from shopper.gates import State
from shopper.report.words import Words


def on(journeys: int, words: Words) -> str:
    """`on 3 journeys`."""
    return words.counted("on %(num)s journey", "on %(num)s journeys", journeys)


def hurts(severity: str, words: Words) -> str:
    """What a friction does, by its severity."""
    told = {
        "stopped": words.say("stops the shopper"), "misled": words.say("misleads the shopper"),
        "slowed": words.say("slows the shopper"), "annoyed": words.say("annoys the shopper"),
    }  # fmt: skip
    return told[severity]


def stands(state: State, words: Words) -> str:
    """How a gate stands, with a sign."""
    told = {
        State.HOLDS: "✅ " + words.say("holds"), State.BROKEN: "❌ " + words.say("broken"),
        State.UNKNOWN: "❔ " + words.say("not known yet"),
    }  # fmt: skip
    return told[state]


def change(name: str, words: Words) -> str:
    """How a friction stands against before, within a sentence; "" where nothing is known of before."""
    told = {
        "new": words.say("new"), "regressed": words.say("came back"), "still there": words.say("still there"),
        "first look": words.say("first look"), "known": words.say("known"), "fixed": words.say("fixed"),
    }  # fmt: skip
    return told[name] if name else ""


def score(value: float | None, words: Words) -> str:
    """A score as people read it."""
    return words.say("not judged") if value is None else words.say("%(score)s of 100", score=round(value))


def ours(text: str, words: Words) -> str:
    """A sentence of ours in the reader's words; as it is where there are none."""
    return words.ours(text) or text
