"""A mailbox that is there day and night: mail by SMTP, text messages by webhook, kept in one folder."""

import socket
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

from shopper.errors import MailboxTrouble, UsageError
from shopper.listening.web import serving
from shopper.messages.hours import Hours
from shopper.messages.mailbox import Clock
from shopper.messages.serving import Keeper, Server, listen, reason_of
from shopper.messages.store import MailFolder
from shopper.messages.webhook import Webhook

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True)
class Listening:
    """Where it listens. `domains` are those whose mail it takes, none for all; `webhook` is a port or None."""

    host: str = "127.0.0.1"
    port: int = 1025
    webhook: int | None = None
    token: str = field(default="", repr=False)
    public: str = ""
    domains: frozenset[str] = frozenset()


@dataclass
class Service:
    """The service; `url` and `webhook` are where it really listens. Close it, or use it as a context manager."""

    folder: Path
    where: Listening
    clock: Clock
    url: str = ""
    webhook: str = ""
    _lock: FileLock | None = None
    _mail: Server | None = None
    _texts: "_Texts | None" = None

    def open(self) -> Self:
        """MailboxTrouble where another has the folder or the port; UsageError for what would be open to anybody."""
        self._look_over()
        self._lock_folder()
        try:
            self._start()
        except BaseException:
            self.close()
            raise
        return self

    def close(self) -> None:
        """Takes no more; what was taken is on disk, and until when it was up as well."""
        if self._texts is not None:
            self._texts.stop()
        if self._mail is not None:
            self._mail.stop()
        self._mail = self._texts = None
        if self._lock is not None:
            self._lock.release()

    def _look_over(self) -> None:
        if self.where.webhook is not None and self.where.host not in LOOPBACK and not self.where.token:
            raise UsageError(
                f"a webhook at {self.where.host} without the account's token takes messages from anybody; "
                "put the token into the environment variable TWILIO_AUTH_TOKEN"
            )

    def _lock_folder(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.folder / ".lock", timeout=0)
            lock.acquire()
            self._lock = lock
        except Timeout:
            told = f"another `shopper mailbox` keeps its mail in {self.folder}; stop it, or name another folder"
            raise MailboxTrouble(told) from None
        except OSError as error:
            raise MailboxTrouble(f"mail can't be kept in {self.folder}: {error.strerror}") from error

    def _start(self) -> None:
        mail = _bound("smtp", self.where.host, self.where.port)
        self.url = _url("smtp", self.where.host, mail.getsockname()[1])
        keeper = Keeper(MailFolder(self.folder), self.clock, Hours(self.folder, self.url), self.where.domains)
        if self.where.webhook is not None:
            self._texts = _Texts(Webhook(keeper, self.where.token, self.where.public), self.where)
            self.webhook = self._texts.url
        self._mail = Server(keeper, mail)
        self._mail.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _Texts:
    """The webhook, on a thread of its own."""

    def __init__(self, webhook: Webhook, where: Listening) -> None:
        listening = _bound("http", where.host, where.webhook or 0)
        self.url = _url("http", where.host, listening.getsockname()[1])
        self._open = ExitStack()
        self._open.enter_context(serving(webhook.app(), listening, lifespan="off"))

    def stop(self) -> None:
        self._open.close()


def _bound(scheme: str, host: str, port: int) -> socket.socket:
    try:
        return listen(host, port)
    except OSError as error:
        where = _url(scheme, host, port)
        told = f"nothing can be taken at {where}: {reason_of(error)}; stop what listens there, or name another port"
        raise MailboxTrouble(told) from error


def _url(scheme: str, host: str, port: int) -> str:
    return f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}"
