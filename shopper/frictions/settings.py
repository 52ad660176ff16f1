"""What sites, personas and scenarios say about rules: limits and acceptances, read or refused with advice."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import ParamSpec

from shopper.errors import UsageError
from shopper.frictions.limits import Limits, nearest
from shopper.frictions.rule import Rule
from shopper.observations import Acceptance, Heading

P = ParamSpec("P")


def limits_of(rule: Rule, heading: Heading | None = None) -> Limits:
    """The rule's limits on this journey, its defaults without one; UsageError tells every wrong one."""
    written = heading.limits.get(rule.id) if heading and heading.limits else None
    return rule.limits.adjusted(rule.id, written) if written else rule.usual


def until(rule: str, acceptance: Acceptance) -> date:
    """The last day on which the friction is accepted; UsageError when it is no ISO date."""
    try:
        return date.fromisoformat(acceptance.until)
    except ValueError:
        raise UsageError(
            f"`accept` of `{rule}`: `until: {acceptance.until}` is not a day; write it as 2027-06-30."
        ) from None


def mistakes(heading: Heading, rules: Iterable[Rule]) -> tuple[str, ...]:
    """Everything wrong in a journey's limits and acceptances, one line each: unknown rules, limits, values, days."""
    known = {rule.id: rule for rule in rules}
    unknown = [
        f"`{part}` names a rule `{name}` that is not there.{nearest(name, list(known))}"
        for part, named in (("limits", heading.limits), ("accept", heading.accept))
        for name in named
        if name not in known
    ]
    limits = [_refused(limits_of, known[name], heading) for name in heading.limits if name in known]
    days = [_refused(until, name, acceptance) for name, acceptance in heading.accept.items()]
    return tuple(line for text in (*unknown, *limits, *days) for line in text.splitlines())


def _refused(read: Callable[P, object], *args: P.args, **kwargs: P.kwargs) -> str:
    try:
        read(*args, **kwargs)
    except UsageError as error:
        return str(error)
    return ""
