"""`Fr.` before a number: Swiss francs mostly, but Friday where a day of the month follows."""

_DAY = r"[0-3]?\d\."
_MONTH = r"(?:jan|feb|m(?:ä|ae|a)?r|apr|ma[ij]|jun|jul|aug|sep|o[ck]t|nov|de[sz])[a-zä]*\b"
_ON = r"(?:[-\u2013\u2014/]|bis|und|oder|til|till|og|och)"
_WEEKDAY = r"(?:mo|di|mi|do|sa|so|ma|ti|on|to|l[øö])[a-zäøö]*\.?,?"
_DATE = (
    rf"{_DAY}\s?(?:{_MONTH}|[01]?\d\.)"  # 4. Dezember, 4.12., 04.12.2026
    rf"|0\d\.[01]\d(?!\d)"  # 04.12: no price begins so
    rf"|{_DAY}\s?{_ON}\s?(?:{_WEEKDAY}\s?\d|{_DAY}\s?(?:{_MONTH}|[01]?\d\.))"  # 4. bis Sa. 5. Dezember
)

FRANCS = rf"fr\.(?!\s?(?:{_DATE}))"
"""A regular expression, whatever the case: `Fr. 4.50`, `Fr. 4.\u2013`; not `Fr. 4. Dezember`, nor `Fr. 04.12.`."""
