"""A password that no journey had before."""

import string
from random import Random

from pydantic import SecretStr


def make_password(chance: Random) -> SecretStr:
    """Sixteen signs, four of every class that shops ask for."""
    classes = (string.ascii_uppercase, string.ascii_lowercase, string.digits, "!-_#")
    signs = [chance.choice(group) for group in classes for _ in range(4)]
    chance.shuffle(signs)
    return SecretStr("".join(signs))
