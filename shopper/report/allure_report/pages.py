"""The address of one journey inside Allure's report, known before the report is made."""

from hashlib import md5


def page_of(uuid: str) -> str:
    """Relative to the folder of the report; `uuid` is the result's. Allure numbers its pages by that alone."""
    return f"index.html#{md5(uuid.encode(), usedforsecurity=False).hexdigest()}"
