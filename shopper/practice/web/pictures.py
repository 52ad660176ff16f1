"""Product pictures: SVG for pages, PNG for mails and for programs that know no SVG."""

from functools import cache

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from shopper.practice.goods.catalogue import the_catalogue
from shopper.practice.goods.drawing import draw
from shopper.practice.goods.shapes import as_png, as_svg

PNG_SIDE = 240
HEADERS = {"Cache-Control": "public, max-age=86400"}


async def picture(request: Request) -> Response:
    """The picture of the product that the file is named after."""
    slug, _, kind = request.path_params["name"].rpartition(".")
    if kind not in ("svg", "png") or the_catalogue().get(slug) is None:
        raise HTTPException(404)
    media = "image/svg+xml" if kind == "svg" else "image/png"
    return Response(_drawn(slug, kind), media_type=media, headers=HEADERS)


@cache
def _drawn(slug: str, kind: str) -> bytes:
    product = the_catalogue().get(slug)
    assert product
    shapes = draw(the_catalogue(), product)
    return as_svg(shapes, product.name).encode() if kind == "svg" else as_png(shapes, PNG_SIDE)


ROUTES = [Route("/pictures/{name}", picture)]
