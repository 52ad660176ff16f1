"""
The words of our pages in the reader's language, and money, figures and dates as he writes them.

English stands in the templates and rules themselves; every other language is one folder here, in gettext's form.
What has no words in it is told in English, and `python -m shopper.report.words` counts it.
"""

from shopper.report.words.languages import ENGLISH, LANGUAGES, language
from shopper.report.words.words import Words, words_of

__all__ = ["ENGLISH", "LANGUAGES", "Words", "language", "words_of"]
