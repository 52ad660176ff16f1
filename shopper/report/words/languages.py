"""The languages our pages can be had in."""

from pathlib import Path

from shopper.errors import UsageError
from shopper.settings import FILE, Settings

FOLDER = Path(__file__).parent
ENGLISH = "en"
LANGUAGES = (ENGLISH, *sorted(file.stem for file in FOLDER.glob("*.po")))


def language(asked: str, settings: Settings) -> str:
    """What `--lang` asks for, else `language` of the settings, else English; UsageError for one that is not there."""
    named = asked or settings.table.get("language", "") or ENGLISH
    if named not in LANGUAGES:
        where = "--lang" if asked else f"{settings.folder / FILE}, `language`"
        raise UsageError(f"{where}: expected one of {', '.join(LANGUAGES)}, not `{named}`.")
    return str(named)
