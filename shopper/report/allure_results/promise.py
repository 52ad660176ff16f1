"""One Allure result a promise: how it stands, with the history of its journey below."""

from html import escape

from shopper.observations import Heading
from shopper.report.allure_results.result import introduce
from shopper.report.allure_results.steps import running


def introduce_promise(said: str, kind: str, heading: Heading) -> None:
    """
    Names and labels the running test: `said` is how the promise stands, `kind` what was promised.

    Called after `tell`, where there is anything to tell of the journey.
    """
    introduce(heading)
    telling = running()
    if telling:
        where = heading.case.partition("@")[2] or heading.case
        telling.result.name = f"{kind.capitalize()} after: {heading.title} ({where})"
        telling.result.descriptionHtml = f"<p><b>{escape(said)}.</b></p>{telling.result.descriptionHtml or ''}"
        telling.label("tag", "promise")
        # Not the journey's case: by its test's name, promises of a kind that one case is owed twice are told apart.
        telling.identify(telling.result.fullName or f"{heading.case} {kind}")
