"""Sends a notice to Slack, Teams, a mail address or wherever else Apprise knows a way to."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from shopper.errors import HarnessError, MissingPiece, UsageError
from shopper.sharing.notice import Notice

INSTALL = "pip install 'mystery-shopper[notify]'"


def notify(notice: Notice, addresses: Sequence[str], told: Path) -> bool:
    """
    Sends it to these addresses, each as Apprise writes them, unless `told`, a file of ours, says that it was sent;
    whether it was sent now.

    MissingPiece without Apprise, UsageError for an address it does not know, HarnessError when one could not be
    reached. No address is named in full: most hold a token.
    """
    if told.is_file() and told.read_text("utf-8").strip() == notice.key:
        return False
    service = _service(addresses)
    if not service.notify(title=notice.title, body=notice.body, body_format="text"):
        raise HarnessError(
            f"The notice could not be sent to all of {', '.join(map(kind, addresses))}. Apprise says no more; "
            "try the address with: apprise -vv -b test ADDRESS"
        )
    told.parent.mkdir(parents=True, exist_ok=True)
    told.write_text(f"{notice.key}\n", "utf-8")
    return True


def kind(address: str) -> str:
    """Which service it is, without what is secret."""
    return address.partition("://")[0] + "://…"


def _service(addresses: Sequence[str]) -> Any:
    try:
        import apprise  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingPiece(f"Notices are sent by Apprise, which is not installed. Get it with: {INSTALL}") from None
    service = apprise.Apprise()
    for address in addresses:
        if not service.add(address):
            raise UsageError(
                f"`{kind(address)}` is no address Apprise can send to. Expected one such as "
                "slack://TokenA/TokenB/TokenC or json://host/path; all are listed at https://appriseit.com/services/"
            )
    return service
