# ruff: noqa: E501 - markup reads better on lines of its own length
"""Everything on one page, in English, with boxes that a shopper should leave alone."""

from tests.journey.checkout.shops.counter import ADDRESS, CARD, CART, COUNTRIES, SUMS, THANKS, Counter, Typed, line

BOXES = """<p><label><input type=checkbox name=news checked> Send me special offers by email</label></p>
<p><label><input type=checkbox name=insurance> Add parcel insurance for €2.50</label></p>
<p><label><input type=checkbox name=gift> This is a gift, wrap it</label></p>
<p><label><input type=checkbox name=terms> I have read and agree to the <a href=/terms>terms and conditions</a></label></p>"""
CHOICES = """<fieldset><legend>Delivery</legend><label><input type=radio name=ship value=std> Standard €5.00</label>
<label><input type=radio name=ship value=fast> Express €12.00</label></fieldset>
<fieldset><legend>Payment</legend><label><input type=radio name=pay value=paypal> PayPal</label>
<label><input type=radio name=pay value=card> Credit card</label></fieldset>"""


PRESETS = """<p><label>Parcel protection <select name=cover><option value="">Without protection</option><option value=all selected>All-round protection (+ €2.90)</option></select></label></p>
<p><label>Wrapping <select name=wrap><option value="" selected>No wrapping</option><option value=gift>As a gift (€3.00)</option></select></label></p>
<fieldset><legend>For the forest</legend><label><input type=radio name=gift value=0> Nothing, thanks</label><label><input type=radio name=gift value=00> No, not today</label><label><input type=radio name=gift value=2 checked> €2.00</label></fieldset>
<fieldset><legend>Your bag</legend><label><input type=radio name=bag value=0> No bag</label><label><input type=radio name=bag value=1 checked> Paper bag, €0.00</label></fieldset>
<fieldset><legend>When shall it come?</legend><label><input type=radio name=when value=0> No rush delivery €0.00</label><label><input type=radio name=when value=1 checked> Standard delivery €4.90</label></fieldset>"""


def one_page(more: str = "") -> Counter:
    """`more` stands before the boxes."""

    def place(typed: Typed) -> str:
        missing = [name for name in ("email", "street", "country", "ship", "pay", "terms") if not typed.get(name)]
        if missing:
            return f"<div role=alert>Please check: {', '.join(missing)}</div>{form()}"
        return shop.order()

    def form() -> str:
        country = (
            f"<p><label for=country>Country</label><select id=country name=country required>{COUNTRIES}</select></p>"
        )
        phone = line("Phone (optional)", "phone", kind="tel")
        return f"<h1>Checkout</h1><form method=post action=/place novalidate>{line('Email', 'email', 'required', 'email')}{ADDRESS}{country}{phone}{CHOICES}{CARD}{more}{BOXES}{SUMS}<button>Place order</button></form>"

    shop = Counter(
        {"/cart": lambda _: CART, "/checkout": lambda _: form(), "/place": place, "/thanks": lambda _: THANKS}
    )
    return shop
