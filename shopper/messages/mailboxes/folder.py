"""A folder of .eml files that somebody else fills: `folder:///var/mail/shop` or `folder:inbox`, one mail a file."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self
from urllib.parse import unquote, urlsplit

from shopper.errors import MailboxTrouble
from shopper.messages.mailbox import Clock, RawMail
from shopper.messages.store import MailFolder
from shopper.observations import UNSTAMPED

SCHEME = "folder"


@dataclass
class Folder:
    """Mails lying in a folder, such as another process's sink or an export."""

    mails: MailFolder

    @property
    def path(self) -> Path:
        """Where the mails lie."""
        return self.mails.path

    @property
    def url(self) -> str:
        """The folder's own."""
        return f"{SCHEME}:{self.path}"

    @property
    def whole_since(self) -> datetime:
        """A folder has no hours: what was ever put there is there."""
        return UNSTAMPED

    def open(self) -> Self:
        """Looks whether the folder is there."""
        if not self.path.is_dir():
            raise MailboxTrouble(f"no mailbox at {self.url}: there is no such folder; create it or mend `inbox`")
        return self

    def close(self) -> None:
        """Nothing was held."""

    def arrived(self, address: str, since: datetime) -> tuple[RawMail, ...]:
        """What lies there for this address now."""
        try:
            return self.open().mails.arrived(address, since)
        except OSError as error:
            raise MailboxTrouble(f"the mails in {self.path} can't be read: {error.strerror}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_mailbox(url: str, folder: Path, clock: Clock) -> Folder:
    """The folder that `url` names; nothing is written, so `folder` and `clock` are not needed."""
    del folder, clock
    return Folder(MailFolder(Path(unquote(urlsplit(url).path)))).open()
