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
from shopper.report.words import ENGLISH
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
    """What is shared: the scorecard, how the gates stand, when, where it is kept, and the language of the mail."""

    card: Scorecard
    gates: tuple[Standing, ...]
    now: datetime
    reports: Path
    env: Mapping[str, str]
    language: str = ENGLISH

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
    summary = tell_summary(told.card, told.gates, told.link)
    (told.reports / SUMMARY).write_text(summary, "utf-8")
    write_to_job_page(summary, told.env)
    export = tell_export(told.card, told.now, told.gates)
    write_tables(export, told.reports / EXPORT)
    (told.reports / EXPORT / "scorecard.json").write_text(export.model_dump_json(indent=1), "utf-8")
    console.print(f"Summary:  {told.reports / SUMMARY}; tables and JSON in {told.reports / EXPORT}", soft_wrap=True)


def send_digest(told: Told, post_by: Post, console: Console) -> None:
    """Writes the digest, and posts it where a server and a reader are named. UsageError for an address that is none."""
    digest = tell_digest(told.card, told.gates, told.link, told.language)
    (told.reports / f"{DIGEST}.html").write_text(digest.html, "utf-8")
    (told.reports / f"{DIGEST}.txt").write_text(digest.text, "utf-8")
    console.print(f"Digest:   {told.reports / DIGEST}.html", highlight=False, soft_wrap=True)
    if not (post_by.server and post_by.to):
        missing = "nobody to post it to (--to)" if post_by.server else "no mail server (SHOPPER_SMTP)"
        console.print(f"The digest is written and not posted: {missing} is named.", highlight=False)
        return
    try:
        mail = digest.mail(post_by.sender, post_by.to, told.now)
    except ValueError as error:
        raise UsageError(
            f"The digest can't be addressed: {error}. Expected addresses such as ann@shop.example."
        ) from None
    post(mail, Server.read(post_by.server))
    console.print(f"Posted to {', '.join(post_by.to)}.", highlight=False, soft_wrap=True)


def send_notice(told: Told, addresses: Sequence[str], console: Console) -> None:
    """Says in a chat what changed; nothing where nothing did, or where no address is named."""
    if not addresses:
        console.print("Notice:   nobody to tell; name addresses in SHOPPER_NOTIFY.")
        return
    notice = tell_notice(told.card, told.link)
    if notice is None:
        console.print("Notice:   nothing changed, nobody was told.")
    elif notify(notice, addresses, told.reports / TOLD):
        console.print("Notice:   sent.")
    else:
        console.print("Notice:   told before, not again.")


def addresses(settings: Settings, env: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Where notices go: SHOPPER_NOTIFY (spaces between), else `notify` in pyproject.toml."""
    return tuple(env.get("SHOPPER_NOTIFY", "").split()) or _texts(settings.table, "notify", settings)


def _texts(table: Mapping[str, Any], name: str, settings: Settings) -> tuple[str, ...]:
    written = table.get(name, [])
    several = [written] if isinstance(written, str) else written
    if not isinstance(several, list) or not all(isinstance(one, str) for one in several):
        raise UsageError(f"{settings.folder / FILE}: expected `{name}` to be text, or a list of texts.")
    return tuple(several)
