"""Tokens in links that nobody but the shop can make."""

from itsdangerous import BadData, URLSafeSerializer

LONGEST = 500


class Signer:
    """Signs short texts for one purpose each, so that a token for one thing opens nothing else."""

    def __init__(self, secret: str) -> None:
        self._secret = secret

    def sign(self, purpose: str, text: str) -> str:
        """A token safe in addresses."""
        return str(URLSafeSerializer(self._secret, salt=purpose).dumps(text))

    def read(self, purpose: str, token: str) -> str | None:
        """What was signed, or None where the token is not ours."""
        if len(token) > LONGEST:
            return None
        try:
            return str(URLSafeSerializer(self._secret, salt=purpose).loads(token))
        except BadData:
            return None
