from shopper.observations import MessageKind
from shopper.report.phrases import an, message_kind


def test_the_article_follows_the_sound() -> None:
    assert [an("account message"), an("cart reminder")] == ["an account message", "a cart reminder"]


def test_a_kind_of_message_names_a_message() -> None:
    assert [message_kind(MessageKind.WELCOME), message_kind(MessageKind.CART_REMINDER)] == [
        "welcome message", "cart reminder",
    ]  # fmt: skip
