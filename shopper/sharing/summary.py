"""The summary for the page of a CI job: Markdown, short enough to be read there."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from shopper.gates import Change, Standing
from shopper.report.scorecard import Group, Scorecard
from shopper.report.story import Standing as Means
from shopper.report.words import ENGLISH, Words, words_of
from shopper.sharing.markdown import row, text
from shopper.sharing.news import headline
from shopper.sharing.wording import change, hurts, on, ours, score, stands

MOST = 12
"""Frictions named; the reports name them all."""


def tell_summary(card: Scorecard, gates: Sequence[Standing] = (), link: str = "", language: str = ENGLISH) -> str:
    """`link` is where the whole report is published, an address of our own; "" for nowhere."""
    return _Summary(card, tuple(gates), link, words_of(language)).text()


@dataclass(frozen=True)
class _Summary:
    card: Scorecard
    gates: tuple[Standing, ...]
    link: str
    words: Words

    def text(self) -> str:
        parts = (self._top(), self._gates(), self._sites(), self._frictions(), self._fixed(), self._short())
        return "\n\n".join("\n".join(lines) for lines in map(list, parts) if lines) + "\n"

    def _top(self) -> Iterator[str]:
        yield from ("# " + self.words.say("Mystery shopping"), "", f"**{text(headline(self.card, self.words))}**")
        if self.link:
            yield from ("", "[" + self.words.say("The whole report") + f"](<{self.link}>)")

    def _gates(self) -> Iterator[str]:
        say = self.words.say
        if self.gates:
            yield from ("## " + say("Was it a good night?"), "", row(say("Gate"), say("Stands"), say("Why")))
            yield row("---", "---", "---")
        for gate in self.gates:
            why = "; ".join((ours(gate.why, self.words), *gate.by))
            yield row(text(gate.gate), stands(gate.state, self.words), text(why))

    def _sites(self) -> Iterator[str]:
        say = self.words.say
        if self.card.sites:
            yield from ("## " + say("Scores"), "", row(say("Shop"), say("Score"), say("Journeys"), say("Frictions")))
            yield row("---", "--:", "--:", "--:")
        for site in self.card.sites:
            found = sum(group.standing is Means.COUNTS for group in site.groups)
            yield row(text(site.name), score(site.score, self.words), str(len(site.journeys)), str(found))

    def _frictions(self) -> Iterator[str]:
        say, groups = self.words.say, self.card.groups
        if groups:
            yield from ("## " + say("Frictions, those that cost shoppers most first"), "")
            yield row("", say("What went wrong"), say("Shop"), say("Where"), say("Who"))
            yield row("---", "---", "---", "---", "---")
        for group in groups[:MOST]:
            yield self._friction(group)
        if len(groups) > MOST:
            yield ""
            yield self.words.counted(
                "And %(num)s more; the report has them all.", "And %(num)s more; the report has them all.",
                len(groups) - MOST,
            )  # fmt: skip

    def _friction(self, group: Group) -> str:
        told, words = group.told, self.words
        lenient = {
            Means.TOLERATED: words.say("Within what this journey tolerates"),
            Means.ACCEPTED: words.say("Accepted for now"),
        }
        stand = change(group.change.value if group.change and self.card.since else "", words)
        stand = f"**{stand}**" if group.change in (Change.NEW, Change.REGRESSED) else stand
        title, happened = (text(ours(one, words)) for one in (told.title, told.happened))
        what = f"**{title}** ({lenient.get(group.standing) or hurts(told.severity, words)})<br>{happened}"
        return row(stand, what, text(group.site), on(len(group.cases), words), text(ours(told.owner, words)))

    def _fixed(self) -> Iterator[str]:
        if self.card.fixed:
            yield from ("## " + self.words.say("Fixed"), "")
        for gone in self.card.fixed:
            where = on(len(set(gone.cases)), self.words)
            yield f"- {text(ours(gone.title, self.words))} ({text(gone.site)}, {where})"

    def _short(self) -> Iterator[str]:
        ended: Iterable[str] = [story.headline for story in self.card.journeys if story.blockers or story.stopped]
        told = [*dict.fromkeys(ended), *self.card.troubles]
        if told:
            yield self.words.counted(
                "%(num)s journey could not be walked or told to the end:",
                "%(num)s journeys could not be walked or told to the end:", len(told),
            )  # fmt: skip
            yield ""
        for one in told:
            yield f"- {text(ours(one, self.words))}"
