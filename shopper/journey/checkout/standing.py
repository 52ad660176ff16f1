"""Where the checkout stands, and whether an act took it on or was refused."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from shopper.journey.eyes import Look
from shopper.observations import PageKind

FRAME = frozenset({"header", "nav", "footer"})
SAME_FORM = 0.6
"""Share of fields from which two forms are the same one, drawn again."""


@dataclass(frozen=True)
class Standing:
    """What can be told of a page without what is typed into it."""

    url: str
    kind: PageKind
    fields: frozenset[str]
    headings: tuple[str, ...]
    buttons: frozenset[str]
    alerts: frozenset[str]
    praise: frozenset[str]
    """Messages that the shop took what it was given."""
    faults: frozenset[str]
    documents: int = field(compare=False)
    """How many documents had come: a form that came back unchanged is told by it, once it is there."""

    @classmethod
    def of(cls, look: Look, documents: int) -> "Standing":
        """The standing of one look."""
        facts = look.facts
        shown = [e for e in facts.elements if (e.visible or e.faint) and e.landmark not in FRAME]
        praise = frozenset(text for text in look.view.alerts if _is_praise(look, text))
        return cls(
            url=facts.url,
            kind=look.view.kind,
            fields=frozenset(f"{e.name}|{e.hint}|{e.type}" for e in shown if e.is_field),
            headings=tuple(facts.tree.text(h.node, 80) for h in facts.headings if h.node in facts.tree.boxes),
            buttons=frozenset(f"{e.name}{'' if not e.disabled else ' (disabled)'}" for e in shown if e.is_button),
            alerts=frozenset(look.view.alerts) - praise,
            praise=praise,
            faults=frozenset(f"{e.name}|{e.hint}" for e in shown if e.invalid),
            documents=documents,
        )

    def refused(self, before: "Standing") -> bool:
        """Whether this is the form of before with something said against it."""
        if not self._is_form_of(before):
            return False
        news = bool(self.alerts - before.alerts) or (bool(self.alerts) and self.documents > before.documents)
        same_place = self.url == before.url or self.headings == before.headings
        return bool(self.faults) or (news and same_place and (bool(self.fields) or self.headings == before.headings))

    def repeats(self, before: "Standing") -> bool:
        """Whether all that is said against the form had been said before, on the same document."""
        return self.documents == before.documents and self.alerts <= before.alerts and self.faults <= before.faults

    def moved(self, before: "Standing") -> bool:
        """Whether the checkout went on."""
        if self.refused(before):
            return False
        if self.praise - before.praise:
            return True
        return (self.url, self.kind, self.fields, self.headings) != (
            before.url,
            before.kind,
            before.fields,
            before.headings,
        )

    def awaits_drawing(self, before: "Standing") -> bool:
        """Whether the address is new and what it shows the old: a script has yet to draw the step it names."""
        drawn = (self.fields, self.headings, self.buttons) != (before.fields, before.headings, before.buttons)
        return self.url != before.url and self.documents == before.documents and not drawn

    def sent_back(self, before: "Standing") -> bool:
        """Whether another form of the checkout came, with something said: a card declined after the last look."""
        news = self.alerts - before.alerts
        return bool(news and self.fields) and self.kind is PageKind.CHECKOUT and self.moved(before)

    def changed(self, before: "Standing") -> bool:
        """Whether anything at all is different: a button came to life, a choice appeared."""
        return self != before

    def other_form(self, before: "Standing") -> bool:
        """Whether the fields are others than before; where there are none before or after, whether the headings are."""
        bare = not self.fields and not before.fields
        return self.headings != before.headings if bare else not self._is_form_of(before)

    def _is_form_of(self, before: "Standing") -> bool:
        both, either = self.fields & before.fields, self.fields | before.fields
        return not either or len(both) / len(either) >= SAME_FORM


def _is_praise(look: Look, text: str) -> bool:
    thanks = look.scene.says(text, "kinds", "thanks") and not look.scene.says(text, "signs", "wrong")
    return thanks or look.scene.says(text, "signs", "took it")


def joined(said: Iterable[str]) -> str:
    """A shop's words as one text, always in the same order."""
    return " ".join(sorted(said)) or "nothing that could be read"
