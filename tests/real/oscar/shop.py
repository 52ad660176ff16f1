"""django-oscar 4.2, brought up on loopback with goods, countries, two ways to deliver and a card form."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.real.environment import make_venv, prepared, run
from tests.real.serving import free_port, serving

PACKAGES = ("django-oscar[sorl-thumbnail]==4.2", "django==5.2.*", "django-treebeard==7.0.*", "whoosh==2.7.4")
"""Whoosh because without an index category pages list nothing."""
PROGRAM = Path(__file__).parent / "program"


@contextmanager
def open_oscar(
    folder: Path,
    *,
    smtp_port: int,
    guests: bool = True,
    delivery_methods: int = 2,
    language: str = "en-gb",
    currency: str = "GBP",
) -> Iterator[str]:
    """A shop with data of its own in `folder`, open until the block ends; its address."""
    python, port, data = _python(), free_port(), folder / "oscar"
    shutil.copytree(prepared("oscar-shop", _version(), lambda home: _make(home, python)) / "template", data)
    url = f"http://127.0.0.1:{port}"
    with closing(sqlite3.connect(data / "shop.sqlite3")) as shop, shop:  # links in mails lead where the shop is today
        shop.execute("UPDATE django_site SET domain = ?, name = 'Oscar'", (f"127.0.0.1:{port}",))
        shop.execute("UPDATE partner_stockrecord SET price_currency = ?", (currency,))
    env = _env(data) | {
        "OSCAR_SMTP_PORT": str(smtp_port),
        "OSCAR_GUESTS": "yes" if guests else "no",
        "OSCAR_DELIVERY_METHODS": str(delivery_methods),
        "OSCAR_LANGUAGE": language,
        "OSCAR_CURRENCY": currency,
    }
    words = (python, "-m", "django", "runserver", "--noreload", f"127.0.0.1:{port}")
    with serving(words, url, PROGRAM, folder / "oscar.log", env):
        yield url


def _python() -> Path:
    """The interpreter of Oscar's own environment."""
    return prepared("oscar", "\n".join(PACKAGES), lambda home: make_venv(home, PACKAGES)) / "venv/bin/python"


def _make(home: Path, python: Path) -> None:
    """Tables, goods and index: a quarter of a minute, once."""
    (home / "template").mkdir()
    env = _env(home / "template")
    for words in (("-m", "django", "migrate", "-v0"), ("seed.py",), ("-m", "django", "rebuild_index", "--noinput")):
        run([python, *words], PROGRAM, env)


def _env(data: Path) -> dict[str, str]:
    return {
        "DJANGO_SETTINGS_MODULE": "settings", "PYTHONPATH": str(PROGRAM), "PYTHONDONTWRITEBYTECODE": "1",
        "OSCAR_DATA": str(data),
    }  # fmt: skip


def _version() -> str:
    """Changes with what the template is made from."""
    texts = (path.read_text() for path in sorted(PROGRAM.rglob("*.py")))
    return "\n".join((*PACKAGES, *texts))
