"""What rules read about a shop's memory of the shopper from device to device."""

from shopper.observations import Evidence, LoggedIn, MemoryLooked, Observation, Remembered

LOGINS: tuple[type[Observation], ...] = (LoggedIn,)
"""What rules about memory take into account, besides what they need."""


def looked(evidence: Evidence, *kinds: Remembered) -> tuple[MemoryLooked, ...]:
    """The looks at these kinds of memory where the shopper had reason to expect something."""
    return tuple(note for note in evidence.of(MemoryLooked) if note.what in kinds and note.expected)


def logged_out(evidence: Evidence, note: MemoryLooked) -> bool:
    """Whether the shop had dropped the login on this device, and he had not logged in again when he looked."""
    lost = [look for look in looked(evidence, Remembered.LOGIN) if not look.found and _before(look, note)]
    again = [login for login in evidence.of(LoggedIn) if _before(login, note)]
    return bool(lost) and not any(login.at >= lost[-1].at for login in again)


def _before(earlier: Observation, note: MemoryLooked) -> bool:
    return earlier.device == note.device and earlier.at <= note.at
