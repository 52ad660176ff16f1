"""Words that speak of text messages, in the languages shops have."""

import re

TEXTS = re.compile(
    r"\bsms\b|text (?:message|alert|me)|\btexts\b|by text|textnachricht|par texto|mensaje de texto"
    r"|messagg\w* di testo|sms-bericht|wiadomo\w* sms",
    re.IGNORECASE,
)
STOP = re.compile(
    r"\bstop\b|opt.?out|unsubscribe|abbestell|abmeld|widerruf|d[eé]sinscri|baja|disiscri|afmeld|rezygn|cancelar",
    re.IGNORECASE,
)
"""What tells how they end."""
