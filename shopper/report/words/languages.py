"""The languages our pages can be had in."""

from shopper.errors import UsageError
from shopper.report.words.catalogue import FOLDER
from shopper.settings import FILE, Settings

ENGLISH = "en"
LANGUAGES = (ENGLISH, *sorted(file.parent.name for file in FOLDER.glob("*/pages.po")))


def language(asked: str, settings: Settings) -> str:
    """What `--lang` asks for, else `language` of the settings, else English; UsageError for one that is not there."""
    named = asked or settings.table.get("language", "") or ENGLISH
    if named not in LANGUAGES:
        where = "--lang" if asked else f"{settings.folder / FILE}, `language`"
        raise UsageError(f"{where}: expected one of {', '.join(LANGUAGES)}, not `{named}`.")
    return str(named)
