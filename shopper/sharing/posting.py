"""Posts a mail by SMTP."""

import smtplib
import ssl
from email.message import EmailMessage
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

from shopper.errors import HarnessError, UsageError
from shopper.observations import Frozen

PORTS = {"smtp": 587, "smtps": 465}
SECONDS = 30
EXPECTED = "Expected smtp://USER:PASSWORD@mail.example:587 (or smtps://), with what is special in the password escaped."


class Server(Frozen):
    """A mail server; `safe` when it is spoken to in TLS from the first word, else TLS is begun where it is offered."""

    host: str
    port: int
    safe: bool = False
    user: str = ""
    password: str = ""

    @classmethod
    def read(cls, url: str) -> "Server":
        """From a URL; UsageError without its words, for they may hold a password."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port
        except ValueError:
            host = None
        if host is None or parts.scheme not in PORTS:
            raise UsageError(f"The address of the mail server can't be read. {EXPECTED}")
        return cls(
            host=host, port=PORTS[parts.scheme] if port is None else port, safe=parts.scheme == "smtps",
            user=unquote(parts.username or ""), password=unquote(parts.password or ""),
        )  # fmt: skip

    @property
    def near(self) -> bool:
        """Whether it is this machine, where nobody listens in."""
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"


def post(mail: EmailMessage, server: Server) -> None:
    """HarnessError when the server can't be reached or refuses the mail, or wants a password sent in the clear."""
    context = ssl.create_default_context()
    try:
        with _open(server, context) as talk:
            _begin_tls(talk, server, context)
            if server.user:
                talk.login(server.user, server.password)
            talk.send_message(mail)
    except (OSError, smtplib.SMTPException) as error:
        raise HarnessError(f"The digest could not be posted by {server.host}:{server.port}: {_why(error)}") from None


def _open(server: Server, context: ssl.SSLContext) -> smtplib.SMTP:
    if server.safe:
        return smtplib.SMTP_SSL(server.host, server.port, timeout=SECONDS, context=context)
    return smtplib.SMTP(server.host, server.port, timeout=SECONDS)


def _begin_tls(talk: smtplib.SMTP, server: Server, context: ssl.SSLContext) -> None:
    talk.ehlo()
    if server.safe:
        return
    if talk.has_extn("starttls"):
        talk.starttls(context=context)
        talk.ehlo()
    elif server.user and not server.near:
        raise HarnessError(
            f"{server.host}:{server.port} offers no TLS, and the password is not sent in the clear. "
            "Use smtps:// if it can."
        )


def _why(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return "; ".join(f"{to}: {said.decode(errors='replace')}" for to, (_, said) in error.recipients.items())
    if isinstance(error, smtplib.SMTPResponseException):
        said = error.smtp_error
        return f"{error.smtp_code} {said.decode(errors='replace') if isinstance(said, bytes) else said}"
    return str(error) or type(error).__name__
