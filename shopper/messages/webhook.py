"""
Text messages and pushes that a provider hands on by HTTP, in the form Twilio posts them, kept like mails.

`POST /` (or any other path) brings a text message, `POST /push` a push; the form has `From`, `To`, `Body` and
`MessageSid`, a push may have a `Title`.
"""

from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import SMTP as WIRE
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from shopper.messages.address import fold
from shopper.messages.arrival import PUSH, TEXT, Envelope
from shopper.messages.serving import Keeper
from shopper.messages.signature import is_signed

LONGEST_FORM = 2**18
FIELDS = ("From", "To", "Body", "MessageSid")
NOTHING_TO_SAY = "<Response/>"
"""TwiML for: send no answer."""


@dataclass(frozen=True)
class Webhook:
    """
    Keeps what comes; says 200 only when it is on disk. `token` signs requests (none are checked without one).

    `public` is the address by which the provider finds it, such as `https://hooks.mydomain.com`, where that is not the
    one the request names.
    """

    keeper: Keeper
    token: str = field(default="", repr=False)
    public: str = ""

    def app(self) -> Starlette:
        """For any ASGI server."""
        return Starlette(routes=[Route("/{path:path}", self.take, methods=["POST"])])

    async def take(self, request: Request) -> Response:
        """One message."""
        data = await _body(request)
        if data is None:
            return PlainTextResponse(f"more than {LONGEST_FORM} bytes", 413)
        form = parse_qsl(data.decode("utf-8", "replace"), keep_blank_values=True)
        if self.token and not self._is_signed(request, form):
            return PlainTextResponse("X-Twilio-Signature does not fit; expected one by the account's token", 403)
        told = dict(form)
        if missing := [name for name in FIELDS if name not in told]:
            return PlainTextResponse(f"expected a form with {', '.join(FIELDS)}; there is no {missing[0]}", 400)
        return self._kept(told, PUSH if request.url.path.rstrip("/").endswith("/push") else TEXT)

    def _kept(self, told: dict[str, str], channel: str) -> Response:
        sender, to = fold(told["From"]), (fold(told["To"]),)
        envelope = Envelope("", to, self.keeper.clock(), sender, channel)
        if not self.keeper.keep(written(told), envelope):
            return PlainTextResponse("could not be kept, try again later", 503)
        return Response(NOTHING_TO_SAY, media_type="text/xml")

    def _is_signed(self, request: Request, form: list[tuple[str, str]]) -> bool:
        path = f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path
        url = f"{self.public.rstrip('/')}{path}" if self.public else str(request.url)
        return is_signed(request.headers.get("x-twilio-signature", ""), self.token, url, form)


async def _body(request: Request) -> bytes | None:
    """None where it is longer than any message."""
    data = b""
    async for chunk in request.stream():
        data += chunk
        if len(data) > LONGEST_FORM:
            return None
    return data


def written(told: dict[str, str]) -> bytes:
    """What the form told, as a mail of plain text, so that it is kept, shown and read like one."""
    mail = EmailMessage(policy=WIRE.clone(utf8=True))
    for name, field_name in (("From", "From"), ("To", "To"), ("Subject", "Title"), ("Message-ID", "MessageSid")):
        mail[name] = " ".join(told.get(field_name, "").split())
    mail.set_content(told["Body"])
    return bytes(mail)
