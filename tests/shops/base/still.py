"""Styles and scripts of a program, from its folder `static`."""

from mimetypes import guess_type

from starlette.responses import Response

from tests.shops.base.front import HERE, Ask, Front


def still(front: Front, ask: Ask) -> Response:
    """For the route `/static/{name}`; `client.js` is the same in every program."""
    name = ask.path["name"]
    folder = HERE / "base" if name == "client.js" else HERE / front.program / "static"
    return Response((folder / name).read_bytes(), media_type=guess_type(name)[0])
