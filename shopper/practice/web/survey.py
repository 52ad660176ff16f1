"""A survey about an order, one page or several."""

from starlette.responses import Response

from shopper.practice.buying import orders
from shopper.practice.web.here import Here

QUESTIONS = ("delivery", "product", "recommend")
LONG = tuple(f"more-{number}" for number in range(1, 10))
PAGES = 4


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
    if here.shop.has("survey-longer-than-told") and page < PAGES:
        return _page(here, page + 1)
    return here.show("survey-end.html", thanks=not here.shop.has("survey-thankless"))


def _number(here: Here) -> str:
    number = here.shop.signer.read("survey", here.named["token"]) or ""
    return number if orders.find(here.shop, number) else ""


def _page(here: Here, page: int) -> Response:
    long = here.shop.has("survey-longer-than-told")
    return here.show(
        "survey.html",
        questions=QUESTIONS + (LONG if long else ()),
        page=page,
        last=not long or page == PAGES,
        told=not here.shop.has("survey-length-untold"),
        action=here.request.url.path,
    )


SHOWN = {"/survey/{token}": survey}
CHANGED = {"/survey/{token}": answer}
