"""
The words of our pages in the reader's language, and money, figures and dates as he writes them.

English stands in the templates themselves; every other language is one file here, `de.po`, in gettext's form.
"""

from shopper.report.words.languages import ENGLISH, LANGUAGES, language
from shopper.report.words.words import Words, words_of

__all__ = ["ENGLISH", "LANGUAGES", "Words", "language", "words_of"]
