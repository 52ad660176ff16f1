"""A language's words as they stand in its folder: several files in gettext's form, made one."""

from functools import cache
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

FOLDER = Path(__file__).parent


@cache
def catalogue(language: str) -> Catalog:
    """
    All words of a language. `pages.po` has those of our templates, every other file sentences of ours by where they
    are said, with {0}, {1} for what is filled in.
    """
    whole = Catalog(locale=Locale(language))
    for file in sorted((FOLDER / language).glob("*.po")):
        with file.open("rb") as stream:
            for message in read_po(stream, locale=Locale(language)):
                if message.id:
                    whole[message.id] = message
    return whole


def translations(language: str) -> Translations:
    """The same as gettext's own."""
    compiled = BytesIO()
    write_mo(compiled, catalogue(language))
    compiled.seek(0)
    return Translations(compiled)
