"""Taking secrets out of everything a run leaves behind."""

from shopper.journey.redaction.redactor import MARKER, Redactor, secret_values

__all__ = ["MARKER", "Redactor", "secret_values"]
