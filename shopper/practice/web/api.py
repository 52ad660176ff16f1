"""What the scripts of a shop that is rendered in the browser ask for, as JSON. Prices are whole cents."""

from starlette.responses import JSONResponse, Response

from shopper.practice.buying import carts, drafts
from shopper.practice.web.here import Here


def cart(here: Here) -> Response:
    """What the cart drawer shows."""
    sums = carts.totals(here.shop, here.visit, drafts.chosen(drafts.load(here.shop, here.visit)), "cart")
    lines = [
        {
            "slug": line.product.slug,
            "name": line.product.name,
            "option": line.option,
            "quantity": line.quantity,
            "total": line.total,
        }
        for line in carts.lines(here.shop, here.visit)
    ]
    return JSONResponse({"lines": lines, "goods": sums.goods})


SHOWN = {"/api/cart": cart}
