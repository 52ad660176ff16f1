"""The cart: looking, adding, changing, coupons, and bringing it back from a mail."""

from starlette.responses import Response

from shopper.practice.buying import carts, delivery, drafts, restoring
from shopper.practice.buying.carts import Line
from shopper.practice.web.here import Here

SNEAKED = "rca-pair"


def cart(here: Here) -> Response:
    """What is in the cart and what it comes to."""
    return _show(here, carts.lines(here.shop, here.visit))


def add(here: Here) -> Response:
    """Puts pieces of a product into the cart."""
    product = here.shop.catalogue.get(here.field("product"))
    if product is None:
        return here.missing()
    option = product.choice(here.field("option"))
    if option is None:
        return here.go(f"/p/{product.slug}", note="choose-option")
    line = Line(product, option, max(here.number("quantity", 1), 1))
    whole = carts.put(here.shop, here.visit, line)
    if here.shop.has("cover-sneaked"):
        _sneak(here)
    return here.go(f"/p/{product.slug}", note="in-cart" if whole else "not-so-many")


def _sneak(here: Here) -> None:
    """Something that nobody asked for."""
    extra = here.shop.catalogue.get(SNEAKED)
    option = extra.choice("") if extra else None
    if extra and option is not None:
        carts.put(here.shop, here.visit, Line(extra, option, 1))


def update(here: Here) -> Response:
    """Changes how many pieces of a line are wanted; none takes the line out."""
    product = here.shop.catalogue.get(here.field("product"))
    option = product.choice(here.field("option")) if product else None
    if product is None or option is None:
        return here.go("/cart")
    wanted = 0 if here.field("remove") else here.number("quantity", 1)
    kept = carts.set_quantity(here.shop, here.visit, Line(product, option, wanted))
    if kept < wanted:
        return here.go("/cart", note="not-so-many")
    return here.go("/cart", note="" if kept else "taken-out")


def apply_code(here: Here) -> Response:
    """Puts a coupon on the cart, or says why not, beside the box."""
    typed = here.field("code")
    objection = carts.apply_code(here.shop, here.visit, typed) if typed else "code-missing"
    if objection:
        return _show(here, carts.lines(here.shop, here.visit), code_typed=typed, code_error=objection)
    return here.go("/cart", note="code-on")


def drop_code(here: Here) -> Response:
    """Takes the coupon off the cart."""
    carts.drop_code(here.shop, here.visit)
    return here.go("/cart", note="code-off")


def restore(here: Here) -> Response:
    """The link of a cart reminder."""
    token = here.named["token"]
    if not restoring.known(here.shop, token):
        return here.missing()
    if here.shop.has("cart-mail-empty-cart"):
        return _show(here, [], cart_count=0)
    if here.shop.has("cart-mail-login"):
        return here.go("/login", next=f"/cart/open/{token}", note="login-for-cart")
    return _open(here, token)


def open_after_login(here: Here) -> Response:
    """Where a reminder's link leads once the shopper has logged in."""
    if not here.visit.account:
        return here.go("/login", next=here.request.url.path, note="login-for-cart")
    return _open(here, here.named["token"])


def _open(here: Here, token: str) -> Response:
    return here.go("/cart", note="restored") if restoring.restore(here.shop, here.visit, token) else here.missing()


def _show(here: Here, held: list[Line], code_typed: str = "", code_error: str = "", **values: int) -> Response:
    draft = drafts.load(here.shop, here.visit)
    sums = carts.totals(here.shop, here.visit, drafts.chosen(draft), "cart")
    return here.show(
        "cart.html",
        lines=held,
        sums=sums,
        arrives=delivery.arrival(sums.method, here.shop.now()),
        short=carts.short(here.shop, here.visit),
        most=carts.MOST,
        code_typed=code_typed,
        code_error=code_error,
        **values,
    )


SHOWN = {
    "/cart": cart,
    "/cart/restore/{token}": restore,
    "/cart/open/{token}": open_after_login,
}
CHANGED = {
    "/cart/add": add,
    "/cart/update": update,
    "/cart/code": apply_code,
    "/cart/code/remove": drop_code,
}
