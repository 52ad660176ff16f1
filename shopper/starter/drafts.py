"""The files a project begins with, filled in; nothing is written here."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from zlib import crc32

from jinja2 import Environment, StrictUndefined

SHOWN = ("*.html", "evidence.json", "rulings.json", "screens/", "mails/")
"""Named one by one: beside them lies the memory of a shopper something is owed to, cookies of a logged-in person."""
PUBLISHED = (
    "reports/index.html", "reports/scorecard.html", "reports/summary.md", "reports/digest.html", "reports/export/",
    "reports/allure-report/", "reports/allure-results/",
    *(f"reports/{shelf}/*/{shown}" for shelf in ("journeys", "waiting") for shown in SHOWN),
)  # fmt: skip
"""What of the reports people may see."""
_FOR_PROGRAMS = ("evidence.json", "rulings.json", "allure-results/")
PAGES = tuple(path.removeprefix("reports/") for path in PUBLISHED if not path.endswith(_FOR_PROGRAMS))
"""What of them becomes a web site, relative to the reports: what is looked at, not what programs read."""
_VARIABLE = re.compile(r"\$\{env:([A-Za-z_]\w*)")
_COMMENT = re.compile(r"(^|\s)#.*")


class CI(StrEnum):
    """Where the nights are run."""

    GITHUB = "github"
    GITLAB = "gitlab"


@dataclass(frozen=True)
class Draft:
    """A file to write: `path` relative to the project, and its text."""

    path: str
    text: str


WORKFLOW = {CI.GITHUB: ".github/workflows/mystery-shopper.yml", CI.GITLAB: ".gitlab-ci.yml"}


def variables(texts: Iterable[str]) -> tuple[str, ...]:
    """The environment's variables that these site and persona files read, in order of their names."""
    return tuple(sorted({name for text in texts for name in _VARIABLE.findall(_COMMENT.sub("", text))}))


def not_handed_on(workflow: str, named: Iterable[str]) -> tuple[str, ...]:
    """The lines that GitHub's `env:` needs for these variables, as far as the workflow does not name them."""
    return tuple(f"{name}: ${{{{ secrets.{name} }}}}" for name in named if not re.search(rf"\b{name}\b", workflow))


def drafts(project: str, url: str, ci: CI | None, named: Iterable[str]) -> tuple[Draft, ...]:
    """
    Every file a project can begin with.

    `project` is the folder's name; from it comes the minute of the night, so that not all the world's shops are visited
    at the full hour. `named` are the variables the workflow has to hand on.
    """
    values = {
        "url": url, "variables": tuple(named), "published": PUBLISHED, "package": "mystery-shopper",
        "pages": PAGES,
        "minute": crc32(project.encode()) % 60,
    }  # fmt: skip
    first = (
        Draft("scenarios/sites/my_shop.yaml", _filled("site.yaml", values)),
        Draft("scenarios/first_look.yaml", _filled("scenario.yaml", values)),
        Draft("pyproject.toml", _filled("pyproject.toml", values)),
        Draft(".gitignore", _filled("gitignore", values)),
    )
    return first if ci is None else (*first, Draft(WORKFLOW[ci], _filled(f"{ci.value}.yml", values)))


def _filled(name: str, values: Mapping[str, object]) -> str:
    made = Environment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - YAML and TOML are made here, no HTML
    )  # fmt: skip
    return made.from_string(files(__package__).joinpath("files", name).read_text(encoding="utf-8")).render(values)
