from shopper.report.plain import first_sentence, plain


def test_the_drivers_words_are_put_plainly() -> None:
    assert [plain("Page.goto: net::ERR_NAME_NOT_RESOLVED at http://a.example/"),
            plain("Locator.click: Timeout 30000ms exceeded. Call log: waiting")] == [
        "Name not resolved at http://a.example/", "No answer within 30 s.",
    ]  # fmt: skip


def test_a_list_shows_the_first_sentence_and_addresses_stay_whole() -> None:
    assert (
        first_sentence("http://a.example/x?y=1 gave no answer. The rest.") == "http://a.example/x?y=1 gave no answer."
    )
