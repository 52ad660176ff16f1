from datetime import timedelta

from shopper import observations as seen
from shopper.frictions import Severity, Stage, Verdict
from shopper.frictions.findings import NotSeen, Unsure
from shopper.frictions.ruling import Ruling
from shopper.observations import Acceptance
from shopper.report import tell_story
from shopper.report.story import Exhibit, Standing, Unknown
from tests.report.published import Journey, Judged

LATE_RULE = "cart-reminder-missing"


def test_the_published_journey_is_told_in_one_sentence(published: Journey) -> None:
    assert published.story.headline == "Nobody writes after the shopper left a filled cart."


def test_a_friction_stands_at_the_step_where_it_showed(published: Journey) -> None:
    troubled = [
        (step.number, step.text, [told.rule for told in step.frictions])
        for step in published.story.steps
        if step.frictions
    ]

    assert troubled == [(11, "Wait for a reminder of the cart", [LATE_RULE])]


def test_a_friction_is_told_with_the_words_of_its_rule(published: Journey) -> None:
    (told,) = published.story.frictions
    (rule,) = (rule for rule in published.rules if rule.id == LATE_RULE)

    assert (told.title, told.severity, told.stage, told.owner) == (rule.title, "slowed", "consideration", rule.owner)
    assert rule.page.matters[1:] in told.why
    assert rule.page.remedy[1:] in told.remedy
    assert told.expected.endswith(".")
    assert told.happened[0].isupper()


def test_what_proves_a_friction_is_shown_but_no_screen_stands_for_a_mailbox(published: Journey) -> None:
    (told,) = published.story.frictions

    assert told.exhibits == (
        Exhibit(
            kind="picture", file="screens/010.jpg", caption="Step 10: Leave with the speakers in the cart",
            mark=seen.Box(x=24, y=150, width=170, height=230),
        ),
    )  # fmt: skip


def test_without_its_rule_a_friction_is_told_all_the_same(published: Journey) -> None:
    (told,) = tell_story(published.evidence, published.rulings).frictions

    assert (told.rule, told.why, told.remedy) == (LATE_RULE, "", "")


def test_who_sees_to_an_accepted_friction_is_told(judged: Judged) -> None:
    story = judged(accept={LATE_RULE: Acceptance(why="new tool", until="2027-03-01", owner="mail team")}).story

    assert story.frictions[0].note == "Accepted until 2027-03-01: new tool (mail team sees to it)"


def test_an_accepted_friction_is_told_but_does_not_count(judged: Judged) -> None:
    story = judged(accept={LATE_RULE: Acceptance(why="the mail tool comes in spring", until="2027-03-01")}).story

    assert [told.standing for told in story.frictions] == [Standing.ACCEPTED]
    assert story.frictions[0].note == "Accepted until 2027-03-01: the mail tool comes in spring"
    assert story.counting == ()
    assert story.headline == "No friction, but 1 known one."


def test_an_acceptance_out_of_date_counts_again_and_says_so(judged: Judged) -> None:
    story = judged(accept={LATE_RULE: Acceptance(why="soon", until="2026-01-01")}).story

    assert [(told.standing, told.note) for told in story.frictions] == [
        (Standing.COUNTS, "Was accepted only until 2026-01-01: soon")
    ]


def test_a_friction_within_the_tolerance_does_not_count(judged: Judged) -> None:
    story = judged(tolerance="slowed").story

    assert [told.standing for told in story.frictions] == [Standing.TOLERATED]


def test_a_killed_run_is_told_as_far_as_it_went(published: Journey) -> None:
    notes = published.evidence.notes[:5]
    heading = published.evidence.heading.model_copy(update={"ended": None})

    story = tell_story(seen.Evidence(heading=heading, notes=notes), ())

    assert story.headline == "Stopped before its end; nothing was judged."
    assert [(step.text, step.outcome) for step in story.steps] == [("Visit the shop", "done")]


def test_a_step_that_was_begun_and_never_ended_was_interrupted(published: Journey) -> None:
    begun = seen.StepBegun(verb="visit", text="Visit the shop", at=published.evidence.heading.began)

    story = tell_story(seen.Evidence(heading=published.evidence.heading, notes=(begun,)), ())

    assert [(step.text, step.outcome) for step in story.steps] == [("Visit the shop", "interrupted")]


def test_evidence_without_a_single_note_is_a_story_too(published: Journey) -> None:
    story = tell_story(seen.Evidence(heading=published.evidence.heading), ())

    assert (story.steps, story.headline) == ((), "Nothing on this journey could be judged.")


def test_effort_is_added_up_over_all_steps(published: Journey) -> None:
    total = published.story.total

    assert (total.clicks, total.fields, total.screens) == (10, 5, 11)


def test_devices_are_named_once_in_the_order_they_were_taken(published: Journey) -> None:
    assert published.story.devices == ("Desktop Chrome", "iPhone 15")


def test_steps_keep_the_time_they_really_took(published: Journey) -> None:
    assert published.story.steps[0].took == timedelta(seconds=0.4)


def test_what_was_not_judged_is_said_with_the_reason(published: Journey) -> None:
    unsure = _ruling(Verdict.UNSURE, unsures=(Unsure(why="one mail could be meant"),))
    unseen = _ruling(Verdict.NOT_SEEN, not_seen=(NotSeen(why="due in 3 h"),))
    broken = _ruling(Verdict.BROKEN, said="KeyError: 'x' (rule.py, line 3)")

    story = tell_story(published.evidence, (unsure, unseen, broken))

    assert story.unknowns == (
        Unknown(rule="some-rule", title="Some rule", verdict="unsure", why="One mail could be meant."),
        Unknown(rule="some-rule", title="Some rule", verdict="not seen", why="Due in 3 h."),
        Unknown(rule="some-rule", title="Some rule", verdict="broken", why="KeyError: 'x' (rule.py, line 3)."),
    )


def _ruling(verdict: Verdict, **told: object) -> Ruling:
    return Ruling.model_validate({
        "rule": "some-rule", "title": "Some rule", "verdict": verdict, "severity": Severity.SLOWED, "stage": Stage.ANY,
        "owner": "shop team", **told,
    })  # fmt: skip
