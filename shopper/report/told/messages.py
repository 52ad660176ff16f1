"""A message as it is told: one that came, or one that was owed and did not."""

from datetime import timedelta

from pydantic import AwareDatetime

from shopper.observations import Frozen


class MessageTold(Frozen):
    """
    A message that came, or one that was owed and did not: then `came` is None. `fate` says in words how it stands.

    `took` is how long after it began to be owed, `late` how long after it was due; None where it was not owed, or in
    time.
    """

    kind: str
    subject: str = ""
    sender: str = ""
    came: AwareDatetime | None = None
    fate: str = ""
    because: str = ""
    took: timedelta | None = None
    late: timedelta | None = None
    named: tuple[str, ...] = ()
    html: str = ""
