"""Script errors and native dialogs."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Dialog, Error, Page

from shopper.observations import Observation, ScriptFailed


@dataclass
class ConsoleWatcher:
    """`said` holds the texts of native dialogs since it was last emptied."""

    note: Callable[[Observation], None]
    said: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        """Hangs on a page."""
        page.on("pageerror", lambda error: self._failed(page, error))
        page.on("dialog", self._asked)

    def _failed(self, page: Page, error: Error) -> None:
        self.note(ScriptFailed(url=page.url, text=error.message[:500]))

    def _asked(self, dialog: Dialog) -> None:
        """A message is read and closed; a question is answered with no, for yes might mean ordering."""
        self.said.append(dialog.message)
        if dialog.type in ("alert", "beforeunload"):
            dialog.accept()
        else:
            dialog.dismiss()
