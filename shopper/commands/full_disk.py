"""A full disk, told in a line instead of the calls that met it; those are pytest's and Allure's as often as ours."""

import errno
import os

FULL = tuple(os.strerror(number) for number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG))
"""What the system says of a full disk, a used-up quota and a file that may not grow."""
TOLD = (
    "The disk is full, so not everything could be written. What was noted before stands, and nothing is settled that is"
    " not known. Make room and run it again, or `shopper collect`."
)


def said_by(error: BaseException) -> str:
    """What a failure says; of several that met on the way out, what each does."""
    if isinstance(error, BaseExceptionGroup):
        return "; ".join(map(said_by, error.exceptions))
    return str(error)


def disk_trouble(text: str) -> str | None:
    """What to tell of a failure with this text; None where it is not a full disk's."""
    return TOLD if any(said in text for said in FULL) else None
