"""What `shopper report` tells to those who open no report: the job's page, tables, a mail, a chat."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from rich.console import Console

from shopper.errors import UsageError
from shopper.gates import Standing
from shopper.report.scorecard import Scorecard
from shopper.report.words import ENGLISH, Words, words_of
from shopper.settings import FILE, TABLE, Settings
from shopper.sharing import (
    tell_digest,
    tell_export,
    tell_notice,
    tell_summary,
    write_tables,
    write_to_job_page,
)
from shopper.sharing.job_page import address_of_job
from shopper.sharing.notifying import notify
from shopper.sharing.posting import Server, post

SUMMARY, EXPORT, TOLD, DIGEST = "summary.md", "export", "export/.notified", "digest"


@dataclass(frozen=True)
class Told:
    """What is shared: the scorecard, how the gates stand, when, where it is kept, and in which language."""

    card: Scorecard
    gates: tuple[Standing, ...]
    now: datetime
    reports: Path
    env: Mapping[str, str]
    language: str = ENGLISH

    @property
    def words(self) -> Words:
        """The words of that language."""
        return words_of(self.language)

    @property
    def link(self) -> str:
        """Where the report is published; "" where nobody knows."""
        return address_of_job(self.env)


@dataclass(frozen=True)
class Post:
    """How mail goes out: `server` is a URL, "" for none; `to` whom it is for."""

    server: str
    sender: str
    to: tuple[str, ...]

    @classmethod
    def read(cls, settings: Settings, env: Mapping[str, str], to: Sequence[str]) -> "Post":
        """From the command line, the environment, or [tool.mystery-shopper.digest]; UsageError for wrong types."""
        table = settings.table.get("digest", {})
        if not isinstance(table, dict):
            raise UsageError(f"{settings.folder / FILE}: expected [tool.{TABLE}.digest] to be a table.")
        named = tuple(to) or tuple(env.get("SHOPPER_DIGEST_TO", "").split()) or _texts(table, "to", settings)
        server = env.get("SHOPPER_SMTP", "") or next(iter(_texts(table, "smtp", settings)), "")
        sender = env.get("SHOPPER_DIGEST_FROM", "") or next(iter(_texts(table, "from", settings)), "")
        return cls(server, sender or (named[0] if named else ""), named)


def share(told: Told, console: Console) -> None:
    """Writes the summary, shown on the job's page where there is one, and the tables. Needs nothing and nobody."""
    summary = tell_summary(told.card, told.gates, told.link, told.language)
    (told.reports / SUMMARY).write_text(summary, "utf-8")
    write_to_job_page(summary, told.env)
    export = tell_export(told.card, told.now, told.gates)
    write_tables(export, told.reports / EXPORT)
    (told.reports / EXPORT / "scorecard.json").write_text(export.model_dump_json(indent=1), "utf-8")
    say = told.words.say
    tables = say("tables and JSON in %(folder)s", folder=told.reports / EXPORT)
    console.print(say("Summary:   %(place)s", place=told.reports / SUMMARY) + f"; {tables}", soft_wrap=True)


def send_digest(told: Told, post_by: Post, console: Console) -> None:
    """Writes the digest, and posts it where a server and a reader are named. UsageError for an address that is none."""
    say = told.words.say
    digest = tell_digest(told.card, told.gates, told.link, told.language)
    (told.reports / f"{DIGEST}.html").write_text(digest.html, "utf-8")
    (told.reports / f"{DIGEST}.txt").write_text(digest.text, "utf-8")
    place = told.reports / f"{DIGEST}.html"
    console.print(say("Digest:    %(place)s", place=place), highlight=False, soft_wrap=True)
    if not post_by.server:
        console.print(say("The digest is written and not posted: no mail server (SHOPPER_SMTP) is named."))
        return
    if not post_by.to:
        console.print(say("The digest is written and not posted: nobody to post it to (--to) is named."))
        return
    try:
        mail = digest.mail(post_by.sender, post_by.to, told.now)
    except ValueError as error:
        raise UsageError(
            f"The digest can't be addressed: {error}. Expected addresses such as ann@shop.example."
        ) from None
    post(mail, Server.read(post_by.server))
    console.print(say("Posted to %(readers)s.", readers=", ".join(post_by.to)), highlight=False, soft_wrap=True)


def send_notice(told: Told, addresses: Sequence[str], console: Console) -> None:
    """Says in a chat what changed; nothing where nothing did, or where no address is named."""
    say = told.words.say
    if not addresses:
        console.print(say("Notice:    nobody to tell; name addresses in SHOPPER_NOTIFY."))
        return
    notice = tell_notice(told.card, told.link, told.language)
    if notice is None:
        console.print(say("Notice:    nothing changed, nobody was told."))
    elif notify(notice, addresses, told.reports / TOLD):
        console.print(say("Notice:    sent."))
    else:
        console.print(say("Notice:    told before, not again."))


def addresses(settings: Settings, env: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Where notices go: SHOPPER_NOTIFY (spaces between), else `notify` in pyproject.toml."""
    return tuple(env.get("SHOPPER_NOTIFY", "").split()) or _texts(settings.table, "notify", settings)


def _texts(table: Mapping[str, Any], name: str, settings: Settings) -> tuple[str, ...]:
    written = table.get(name, [])
    several = [written] if isinstance(written, str) else written
    if not isinstance(several, list) or not all(isinstance(one, str) for one in several):
        raise UsageError(f"{settings.folder / FILE}: expected `{name}` to be text, or a list of texts.")
    return tuple(several)
