"""Letting time pass: pushed on a lab clock, really waited for elsewhere, and never longer than this run may."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from shopper.errors import NotDue
from shopper.journey.clock import Clock
from shopper.journey.post import Post
from shopper.measures import tell_duration
from shopper.observations import Message, MessageOwed

GLANCE, SELDOM = timedelta(seconds=1), timedelta(seconds=15)
"""How often the mailbox is looked into while really waiting: at first, and at last; a message has a time of its own."""
SHARE = 8
"""After a wait of this many seconds the next glance is one second away; then in proportion."""


@dataclass
class Waiting:
    """`patience` is how long this run may really wait in all; `rest` lets real time pass."""

    clock: Clock
    post: Post
    rest: Callable[[timedelta], None]
    patience: timedelta = timedelta()

    def wait(self, span: timedelta) -> None:
        """Lets this much time pass; NotDue where that is longer than this run may wait."""
        if self.clock.pushes:
            self.clock.push(span)
        elif span <= self.patience:
            self._pass(span)
        else:
            left = tell_duration(self.patience)
            raise NotDue(f"The next step is {tell_duration(span)} away; this run waits at most {left} more (--wait).")

    def for_message(self, owed: MessageOwed) -> Message | None:
        """The message that keeps the promise, waited for until it is due; notes for which time the mailbox was read."""
        if self.clock.pushes:
            self.clock.push(timedelta())  # what is due now is posted now, so that nothing depends on how fast it comes
        message = self._kept(owed)
        if message is None and self.clock.pushes and owed.due > self.clock.now():
            self.clock.push(owed.due - self.clock.now() + timedelta(seconds=1))
            message = self._kept(owed)
        waited = timedelta()
        while message is None and not self.clock.pushes and self._may_go_on(owed):
            glance = min(max(waited / SHARE, GLANCE), SELDOM, self.patience)
            self._pass(glance)
            waited += glance
            message = self._kept(owed)
        self.post.close_reading(owed.since, self.clock.now())
        return message

    def _kept(self, owed: MessageOwed) -> Message | None:
        return next((message for message in self.post.read(self.clock.now()) if owed.kept_by(message)), None)

    def _may_go_on(self, owed: MessageOwed) -> bool:
        return self.clock.now() < owed.due and self.patience > timedelta()

    def _pass(self, span: timedelta) -> None:
        self.patience -= span
        self.rest(span)
