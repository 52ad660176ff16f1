"""What a verdict is worth."""

from shopper.exam import Mark, Marked, Question, Tally, mark, tallies, total
from shopper.frictions import Verdict

QUESTION = Question("plain", "a", "desktop", ("late",), frozenset({"late", "slow"}))


def test_each_verdict_gets_its_mark_and_what_rightly_said_nothing_none() -> None:
    verdicts = {
        "late": Verdict.FRICTION, "slow": Verdict.NOT_SEEN, "other": Verdict.FRICTION, "maybe": Verdict.UNSURE,
        "crash": Verdict.BROKEN, "fine": Verdict.CLEAR, "unseen": Verdict.NOT_SEEN,
    }  # fmt: skip

    assert mark(QUESTION, verdicts) == {
        "crash": Mark.BROKEN, "late": Mark.FOUND, "maybe": Mark.UNSURE, "other": Mark.FALSE_ALARM, "slow": Mark.MISSED,
    }  # fmt: skip


def test_a_rule_that_was_not_asked_has_missed_what_it_was_to_find() -> None:
    assert mark(QUESTION, {"late": Verdict.FRICTION}) == {"late": Mark.FOUND, "slow": Mark.MISSED}


def test_being_unsure_of_what_is_there_is_missing_it() -> None:
    marked = Marked(QUESTION, mark(QUESTION, {"late": Verdict.FRICTION, "slow": Verdict.UNSURE}))

    assert (marked.missed, marked.is_right) == (frozenset({"slow"}), False)


def test_being_unsure_of_what_is_not_there_is_no_false_alarm() -> None:
    marked = Marked(Question("plain", "a", "desktop"), {"late": Mark.UNSURE})

    assert (marked.alarms, marked.is_right) == (frozenset(), True)


def test_trouble_and_broken_rules_are_never_right() -> None:
    question = Question("plain", "a", "desktop")

    assert not Marked(question, {}, trouble="the browser is gone").is_right
    assert not Marked(question, {"late": Mark.BROKEN}).is_right


def test_rules_are_told_one_by_one_and_together() -> None:
    right = Marked(QUESTION, {"late": Mark.FOUND, "slow": Mark.FOUND})
    wrong = Marked(QUESTION, {"late": Mark.FOUND, "slow": Mark.UNSURE, "other": Mark.FALSE_ALARM})
    of_rules = tallies([right, wrong])

    assert of_rules == {
        "late": Tally(found=2), "slow": Tally(found=1, missed=1, unsure=1), "other": Tally(false_alarms=1),
    }  # fmt: skip
    assert total(of_rules.values()) == Tally(found=3, missed=1, false_alarms=1, unsure=1)


def test_recall_and_precision_are_not_known_where_nothing_was_asked() -> None:
    whole = Tally(found=3, missed=1, false_alarms=1)

    assert (whole.recall, whole.precision) == (0.75, 0.75)
    assert (Tally().recall, total([]).precision) == (None, None)
