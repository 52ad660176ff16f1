"""How a mail is written on the wire."""

from email.policy import EmailPolicy


class Wire(EmailPolicy):
    """
    SMTP's form, with the list headers each in one line, as they are.

    Python folds at 78 characters and writes a longer address as an encoded word, which RFC 2047 (5) forbids in a
    structured header: no mail program would find the link. RFC 5322 (2.1.1) lets a line have 998.
    """

    def fold_binary(self, name: str, value: str) -> bytes:
        """The header with its line end."""
        if name.lower().startswith("list-") and value.isascii():
            return f"{name}: {value}{self.linesep}".encode("ascii")
        return super().fold_binary(name, value)


WIRE = Wire(linesep="\r\n")
