"""What a message says of an order or a question: numbers, days, excuses, remedies, in eight languages."""

from shopper.messages.care.reading import Said, care_of

__all__ = ["Said", "care_of"]
