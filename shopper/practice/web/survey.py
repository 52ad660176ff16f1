"""A survey about an order, one page or several."""

from starlette.responses import Response

from shopper.practice.buying import orders
from shopper.practice.web.here import Here

QUESTIONS = ("delivery", "product", "recommend")


def survey(here: Here) -> Response:
    """A page of questions."""
    return _page(here, 1) if _number(here) else here.missing()


def answer(here: Here) -> Response:
    """Keeps what was answered, and goes on to the next page or to the end."""
    number = _number(here)
    if not number:
        return here.missing()
    page = here.number("page", 1)
    for name, value in here.fields.items():
        sql = "INSERT OR REPLACE INTO survey_answers VALUES (?, ?, ?)"
        here.shop.store.run(sql, number, f"{page}/{name}", value)
    return here.show("survey-end.html", thanks=True)


def _number(here: Here) -> str:
    number = here.shop.signer.read("survey", here.named["token"]) or ""
    return number if orders.find(here.shop, number) else ""


def _page(here: Here, page: int) -> Response:
    return here.show(
        "survey.html",
        questions=QUESTIONS,
        page=page,
        last=True,
        told=True,
        action=here.request.url.path,
    )


SHOWN = {"/survey/{token}": survey}
CHANGED = {"/survey/{token}": answer}
