"""Everything random in the shop: cookie tokens, coupon codes, message ids. A seed makes it repeatable."""

import random
import secrets

# Without 0 O 1 I L: a code is sometimes typed from a phone.
ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"


class Codes:
    """Where tokens and codes come from."""

    def __init__(self, seed: int | None = None) -> None:
        self._random: random.Random = secrets.SystemRandom() if seed is None else random.Random(seed)  # noqa: S311  a seed is for tests

    def token(self) -> str:
        """Forty hex digits that nobody guesses."""
        return f"{self._random.getrandbits(160):040x}"

    def coupon(self) -> str:
        """A coupon code."""
        return "HELLO-" + "".join(self._random.choice(ALPHABET) for _ in range(6))

    def salt(self) -> bytes:
        """Sixteen bytes to seal a password with."""
        return self._random.getrandbits(128).to_bytes(16, "big")
