# ruff: noqa: E501 - markup reads better on lines of its own length
"""Every button is named Submit, and what is wanted is told only afterwards: a phone, a state, a postcode of the country."""

from tests.journey.checkout.shops.counter import CART, COUNTRIES, SUMS, THANKS, Counter, Typed, line

BRITAIN = "<option value=''>Choose a country</option><option value=7>United Kingdom</option>"
STATES = "<option value=''>Please choose</option><option>Bavaria</option><option>Saxony</option>"
LAST = f"<h1>Review your order</h1>{SUMS}<form method=post action=/place><input type=submit></form>"
ALWAYS = {"name": "Name", "email": "Email", "street": "Street", "zip": "Zip code", "town": "Town"}
COMPLAINTS = {
    "phone": ("phone", "Please give a phone number"),
    "state": ("state", "Please choose a state"),
    "postcode": ("zip", "This is not a postcode"),
    "street": ("street", "We do not deliver there"),
}


def submit(*insists: str) -> Counter:
    """`insists` on any of `COMPLAINTS`, the street for ever."""

    def wrong_in(typed: Typed) -> Typed:
        wrong = {name: f"{label} is required" for name, label in ALWAYS.items() if not typed.get(name)}
        content = {"phone": typed.get("phone"), "state": typed.get("state"), "postcode": typed.get("zip") == "SW1A 1AA"}
        return wrong | dict(COMPLAINTS[one] for one in insists if not content.get(one))

    def details(typed: Typed) -> str:
        wrong = wrong_in(typed)
        return form(typed, wrong, BRITAIN if "postcode" in insists else COUNTRIES) if wrong else "-> /last"

    shop = Counter({
        "/cart": lambda _: CART,
        "/checkout": lambda _: form({}, {}, BRITAIN if "postcode" in insists else COUNTRIES),
        "/details": details,
        "/last": lambda _: LAST,
        "/place": lambda _: shop.order(),
        "/thanks": lambda _: THANKS,
    })  # fmt: skip
    return shop


def form(typed: Typed, wrong: Typed, countries: str) -> str:
    def field(label: str, name: str) -> str:
        mark = "aria-invalid=true" if name in wrong else ""
        return line(label, name, f'value="{typed.get(name, "")}" {mark}') + told(name)

    def told(name: str) -> str:
        return f"<p class=error>{wrong[name]}</p>" if name in wrong else ""

    fields = "".join(field(label, name) for name, label in ALWAYS.items())
    country = f"<p><label for=country>Country</label><select id=country name=country>{countries}</select></p>"
    state = (
        f"<p><label for=state>State (optional)</label><select id=state name=state>{STATES}</select></p>{told('state')}"
    )
    more = f"{country}{state}{field('Phone (optional)', 'phone')}"
    return f"<h1>Your details</h1><form method=post action=/details>{fields}{more}<input type=submit></form>"
