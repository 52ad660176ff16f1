import json
import secrets
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import SecretStr

from shopper.actor import Card, Person
from shopper.journey.redaction import MARKER, Redactor, secret_values

NASTY = """pä ss/"<&'+%w1\\"""
PLAIN = "Kolibri-7-Zebra"
REDACT = Redactor.of(NASTY, PLAIN)


def test_empty_and_blank_secrets_are_no_secrets() -> None:
    assert Redactor.of("", "  ", SecretStr("")).text("a  b") == "a  b"


def test_a_password_that_is_the_word_secret_does_not_survive_in_its_own_marker() -> None:
    assert Redactor.of("secret").text("my secret is secret") == "my *** is ***"


def test_the_longer_of_two_secrets_goes_first_so_that_no_end_of_it_stays() -> None:
    assert Redactor.of("abcd1", "abcd1-efgh").text("abcd1-efgh abcd1") == f"{MARKER} {MARKER}"


def test_what_is_redacted_twice_does_not_change_again() -> None:
    once = REDACT.text(f"{NASTY} {PLAIN} password=123")

    assert REDACT.text(once) == once


def test_a_redactor_does_not_tell_its_secrets_when_it_is_printed() -> None:
    assert PLAIN not in repr(REDACT)


def test_every_secret_of_a_person_is_known_and_nothing_that_is_no_secret() -> None:
    person = Person(
        first_name="Ann", last_name="Lee", email="ann@example.test", password=SecretStr("pw-1"), card=Card()
    )

    assert sorted(secret_values([person, {"token": SecretStr("t0ken")}, "no secret"])) == [
        "123", "4111111111111111", "pw-1", "t0ken",
    ]  # fmt: skip
    assert Redactor.of(person, "from the environment").secrets >= {"pw-1", "from the environment"}


def test_the_password_inside_a_secret_address_is_a_secret_of_its_own() -> None:
    redact = Redactor.of(SecretStr("imap://ann:k%C3%A4fer7@mail.test/inbox"))

    assert redact.text("login failed for ann with käfer7 at mail.test") == (
        f"login failed for ann with {MARKER} at mail.test"
    )


def test_json_data_keeps_its_shape_and_its_keys_are_looked_at_too() -> None:
    data = {PLAIN: [1, None, {"cvc": "123", "text": f"a {NASTY} b"}], "total": 123.5}

    kept = Redactor.of(PLAIN, NASTY, "123").data(data)

    assert kept == {MARKER: [1, None, {"cvc": MARKER, "text": f"a {MARKER} b"}], "total": 123.5}


@settings(deadline=None)  # a slow machine is no fault
@given(
    secret=st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=4, max_size=20),
    before=st.text(max_size=5),
)
def test_json_stays_json_whatever_the_secret_is(secret: str, before: str) -> None:
    redact = Redactor.of(f"${secret}$")
    told = {"a": f"{before}${secret}${before}", "b": [1, True, None], "c": {"d": f"${secret}$"}}

    for spelled in (json.dumps(told), json.dumps(told, ensure_ascii=False)):
        kept = json.loads(redact.text(spelled))

        assert f"${secret}$" not in json.dumps(kept, ensure_ascii=False)
        assert kept["b"] == [1, True, None]
        assert kept["c"] == {"d": MARKER}


def test_a_file_that_is_no_text_keeps_its_length() -> None:
    raw = b"\x00\xff" + NASTY.encode() + b"\x00" + PLAIN.encode("utf-16-le") + b"\xfe"

    kept = REDACT.blob(raw)

    assert kept == b"\x00\xff" + b"*" * len(NASTY.encode()) + b"\x00" + b"*" * 2 * len(PLAIN) + b"\xfe"


def test_a_latin_1_page_is_cleaned_too() -> None:
    assert NASTY.encode("latin-1") not in REDACT.blob(f"<p>ö {NASTY}</p>".encode("latin-1"))


def test_a_folder_is_gone_through_to_its_last_file(tmp_path: Path) -> None:
    files = {"a/evidence.json": f'{{"p": "{PLAIN}"}}', "a/b/mail.html": f"<p>{PLAIN}</p>", "clean.txt": "nothing"}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)

    changed = REDACT.tree(tmp_path)

    assert changed == (tmp_path / "a/b/mail.html", tmp_path / "a/evidence.json")
    assert REDACT.tree(tmp_path) == ()
    assert {name: (tmp_path / name).read_text() for name in files} == {
        "a/evidence.json": f'{{"p": "{MARKER}"}}',
        "a/b/mail.html": f"<p>{MARKER}</p>",
        "clean.txt": "nothing",
    }
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == len(files)


def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text(PLAIN)
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link.txt").symlink_to(outside)

    assert REDACT.tree(folder) == ()
    assert outside.read_text() == PLAIN


def test_a_torn_zip_does_not_stay_because_nobody_can_tell_what_it_holds(tmp_path: Path) -> None:
    whole = tmp_path / "whole.zip"
    with ZipFile(whole, "w", ZIP_DEFLATED) as packed:
        packed.writestr("a.txt", secrets.token_hex(5000) + PLAIN)
    torn = tmp_path / "torn.zip"
    torn.write_bytes(whole.read_bytes()[:3000])

    assert REDACT.tree(tmp_path) == (torn, whole)
    assert [path.name for path in tmp_path.iterdir()] == ["whole.zip"]


def test_a_zip_without_secrets_is_left_as_it_is_to_the_last_byte(tmp_path: Path) -> None:
    path = tmp_path / "trace.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as packed:
        packed.writestr("a.txt", "nothing to hide")
    before = path.read_bytes()

    assert not REDACT.zip_file(path)
    assert path.read_bytes() == before
