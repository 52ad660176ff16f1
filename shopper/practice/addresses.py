"""A look's own words in the addresses of its pages: /cart is /warenkorb in a German shop."""

import re
from dataclasses import dataclass

# A path in quotes (href, action), or after the host (in a mail); the pages that programs ask for keep their names.
_PATH = re.compile(r"""(?<=["'])/(?![/_])[\w./-]+|(?<=://)([^\s/"'<>]+)(/(?![/_])[\w./-]+)""")


@dataclass(frozen=True)
class Addresses:
    """Between our words for parts of a path and the look's."""

    outwards: dict[str, str]
    inwards: dict[str, str]

    @classmethod
    def of(cls, segments: dict[str, str]) -> "Addresses":
        """The look's words by ours."""
        return cls(segments, {its: ours for ours, its in segments.items()})

    def outward(self, path: str) -> str:
        """A path of ours as the look has it."""
        return _each(path, self.outwards)

    def inward(self, path: str) -> str:
        """A path of the look as we have it."""
        return _each(path, self.inwards)

    def in_text(self, text: str) -> str:
        """Every link in a page or a mail as the look has it."""
        return _PATH.sub(self._translated, text) if self.outwards else text

    def _translated(self, match: re.Match[str]) -> str:
        return match[1] + self.outward(match[2]) if match[1] else self.outward(match[0])


def _each(path: str, words: dict[str, str]) -> str:
    return "/".join(words.get(part, part) for part in path.split("/"))
