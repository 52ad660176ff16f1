from shopper.practice.signing import Signer


def test_a_token_opens_what_it_was_signed_for_and_nothing_else() -> None:
    signer, stranger = Signer("secret"), Signer("other secret")
    token = signer.sign("cart", "7")

    assert signer.read("cart", token) == "7"
    assert [signer.read("unsubscribe", token), stranger.read("cart", token), signer.read("cart", token[:-1])] == [
        None
    ] * 3


def test_what_is_no_token_opens_nothing() -> None:
    signer = Signer("secret")

    assert [signer.read("cart", token) for token in ("", "x", ".", "a.b", "é", "\x00", "x" * 9999)] == [None] * 7
