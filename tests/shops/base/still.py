"""Styles and scripts of a program, from its folder `static`."""

from mimetypes import guess_type

from starlette.responses import Response

from tests.shops.base.front import HERE, Ask, Front


def still(front: Front, ask: Ask) -> Response:
    """For the route `/static/{name}`."""
    name = ask.path["name"]
    return Response((HERE / front.program / "static" / name).read_bytes(), media_type=guess_type(name)[0])
