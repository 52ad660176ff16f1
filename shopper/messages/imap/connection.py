"""
A connection to an IMAP server that only ever reads, made again where it was lost.

Folders are opened by EXAMINE and messages fetched by BODY.PEEK: nothing is marked as seen, nothing can be deleted.
"""

import imaplib
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from imap_tools import BaseMailBox, MailBox, MailBoxStartTls, MailBoxUnencrypted
from imap_tools.errors import ImapToolsError, MailboxFolderSelectError

from shopper.errors import MailboxTrouble, UsageError
from shopper.messages.imap.answers import Answer, answers_in
from shopper.messages.server_url import ServerUrl, trusted_file

T = TypeVar("T")

TIMEOUT = 30.0
"""Seconds for any answer of the server."""
ATTEMPTS = 3
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
LOST = (imaplib.IMAP4.abort, OSError, EOFError)
BROKEN_OFF = (ssl.SSLEOFError, ssl.SSLZeroReturnError)
"""In the middle of TLS: that says nothing about whom to trust."""
REFUSED = (imaplib.IMAP4.error, ImapToolsError)


class Renumbered(Exception):  # noqa: N818  # it is no error: the listing is out of date and has to be made again
    """The server numbers the messages of a folder anew (UIDVALIDITY changed)."""


@dataclass(frozen=True)
class State:
    """What a server says of a folder: `validity` of its message numbers, how many there are, and the next number."""

    validity: int
    messages: int
    next: int


@dataclass
class Connection:
    """One connection for all folders of a mailbox. Methods raise MailboxTrouble where reading is not possible."""

    server: ServerUrl
    _box: BaseMailBox | None = None
    _folder: str = ""
    _validity: int = 0

    def state(self, folder: str) -> State:
        """The folder as it is now, opened for reading."""
        return self._again(lambda: self._examine(folder))

    def uids(self, folder: str, criteria: str) -> tuple[int, ...]:
        """The numbers of the folder's messages to which this applies, in the server's order."""
        return self._again(lambda: tuple(int(uid) for uid in self._at(folder).uids(criteria, charset=None)))

    def fetch(self, folder: str, validity: int, uids: tuple[int, ...], what: str) -> tuple[Answer, ...]:
        """
        What the server says about these messages, in any order; those that are gone are left out.

        Renumbered where the numbers are not those of `validity` any more.
        """
        attempts = ATTEMPTS if len(uids) == 1 else 1  # whoever asks for many asks again for fewer
        return self._again(lambda: self._fetch(folder, validity, uids, what), attempts)

    def close(self) -> None:
        """Says goodbye; whatever goes wrong then is nobody's business."""
        box, self._box, self._folder = self._box, None, ""
        if box is not None:
            with suppress(*LOST, *REFUSED):
                box.logout()

    def _again(self, ask: Callable[[], T], attempts: int = ATTEMPTS) -> T:
        """Asks, over a new connection where the old one is lost. What the server refuses is not asked twice."""
        for attempt in range(1, attempts + 1):
            try:
                return ask()
            except (MailboxFolderSelectError, *LOST) as error:
                self._drop()
                if attempt == attempts:
                    raise MailboxTrouble(f"the mailbox at {self.server} can't be read: {_reason(error)}") from error
            except REFUSED as error:
                raise MailboxTrouble(f"the mailbox at {self.server} can't be read: {_reason(error)}") from error
        raise AssertionError("the loop returns or raises")

    def _fetch(self, folder: str, validity: int, uids: tuple[int, ...], what: str) -> tuple[Answer, ...]:
        box = self._at(folder)
        if self._validity != validity:
            raise Renumbered
        status, data = box.client.uid("FETCH", ",".join(map(str, uids)), what)
        if status != "OK":
            raise imaplib.IMAP4.error(f"{data}")
        return tuple(answers_in(data))

    def _at(self, folder: str) -> BaseMailBox:
        if self._folder != folder or self._box is None:
            self._examine(folder)
        assert self._box is not None
        return self._box

    def _examine(self, folder: str) -> State:
        box = self._box = self._box or self._connected()
        self._folder = ""
        self._open(box, folder)
        state = box.folder.status(folder)
        self._folder, self._validity = folder, state["UIDVALIDITY"]
        return State(state["UIDVALIDITY"], state["MESSAGES"], state["UIDNEXT"])

    def _open(self, box: BaseMailBox, folder: str) -> None:
        """A folder that is there and can't be opened may be in trouble for a moment only; one that is not is told."""
        try:
            box.folder.set(folder, readonly=True)
        except MailboxFolderSelectError as error:
            names = sorted(found.name for found in box.folder.list())
            if folder in names:
                raise
            why = f"there is no such folder; there are {', '.join(names)}"
            raise MailboxTrouble(f"no mailbox at {self.server}: {why}") from error

    def _connected(self) -> BaseMailBox:
        try:
            box = self._greeted()
        except BROKEN_OFF:
            raise
        except ssl.SSLError as error:
            why = f"its TLS can't be trusted: {_reason(error)}. Name your own authority by `?ca=FILE`"
            raise MailboxTrouble(f"no mailbox at {self.server}: {why}") from error
        try:
            return self._logged_in(box)
        except LOST:
            box.client.shutdown()
            raise
        except REFUSED as error:
            box.client.shutdown()
            why = "the server refuses this user and password"
            raise MailboxTrouble(f"no mailbox at {self.server}: {why}") from error

    def _greeted(self) -> BaseMailBox:
        host, port, trust = (
            self.server.host,
            self.server.port,
            ssl.create_default_context(cafile=trusted_file(self.server)),
        )
        if self.server.scheme == "imaps":
            return MailBox(host, port, timeout=TIMEOUT, ssl_context=trust)
        if self.server.option("tls") != "no":
            return MailBoxStartTls(host, port, timeout=TIMEOUT, ssl_context=trust)
        if host not in LOOPBACK:
            raise UsageError(f"{self.server}: `tls=no` is only for a server on this machine")
        return MailBoxUnencrypted(host, port, timeout=TIMEOUT)

    def _logged_in(self, box: BaseMailBox) -> BaseMailBox:
        user, secret = self.server.user, self.server.password
        if self.server.option("auth") == "xoauth2":
            return box.xoauth2(user, secret, initial_folder=None)
        if user.isascii() and secret.isascii():
            return box.login(user, secret, initial_folder=None)
        return box.login_utf8(user, secret, initial_folder=None)

    def _drop(self) -> None:
        box, self._box, self._folder = self._box, None, ""
        if box is not None:
            with suppress(*LOST, *REFUSED):
                box.client.shutdown()


def _reason(error: BaseException) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message
    if isinstance(error, BROKEN_OFF):
        return "the server broke the connection off"
    if isinstance(error, OSError):
        return error.strerror or str(error) or type(error).__name__
    return str(error) or type(error).__name__
