"""What human testers count of subscribing is counted of a journey as well."""

from shopper.observations import Asked, Effort, Evidence, FormSeen, Heading, PaymentOffered, StepTaken
from shopper.report.told.counts import Counts, counts

HERE = "https://paper.example/subscribe"


def _evidence(outcome: str) -> Evidence:
    fields = (Asked(label="E-mail", required=True), Asked(label="Company"), Asked(label="Card", required=True))
    notes = (
        FormSeen(step=3, url=HERE, where="Cart", fields=(Asked(label="Coupon", required=True),)),
        FormSeen(step=4, url=HERE, where="Account", fields=fields),
        PaymentOffered(step=4, url=HERE, ways=("card", "invoice")),
        StepTaken(
            step=4, device="iPhone 15", verb="subscribe", text="subscribe", goal="subscription", outcome=outcome,
            effort=Effort(clicks=5, scrolls=2, fields=3, screens=5),
        ),
    )  # fmt: skip
    return Evidence(heading=Heading(case="subscribe", title="Subscribe"), notes=notes)


def test_clicks_scrolls_required_fields_and_ways_to_pay_of_the_step_that_subscribed() -> None:
    assert counts(_evidence("done")) == (Counts(who="iPhone 15", clicks=5, scrolls=2, fields=2, ways=2),)


def test_a_way_that_came_to_no_end_is_not_counted() -> None:
    assert counts(_evidence("stuck")) == ()
