"""pretix, brought up on loopback: tickets of one event, sold from a list with one button, in English and German."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.real.environment import make_venv, prepared, run
from tests.real.serving import free_port, serving

PACKAGES = ("pretix==2026.8.0",)
SEED = Path(__file__).parent / "program/seed.py"
EVENT = "/maple/harbour/"
CONFIG = """[pretix]
instance_name=Tickets
url={url}
currency=EUR
datadir={data}
[database]
backend=sqlite3
[mail]
from=hall@shop.example
host=127.0.0.1
port={smtp_port}
[django]
debug=on
"""


@contextmanager
def open_pretix(folder: Path, *, smtp_port: int) -> Iterator[str]:
    """A shop with data of its own in `folder`, open until the block ends; the address of its event."""
    python, port, data = _python(), free_port(), folder / "pretix"
    shutil.copytree(prepared("pretix-shop", _version(), lambda home: _make(home, python)) / "template", data)
    url = f"http://127.0.0.1:{port}"
    words = (python, "-m", "pretix", "runserver", "--noreload", f"127.0.0.1:{port}")
    with serving(words, f"{url}{EVENT}", data, folder / "pretix.log", _env(data, url, smtp_port)):
        yield f"{url}{EVENT}"


def _python() -> Path:
    """The interpreter of pretix's own environment: a minute, once."""
    return prepared("pretix", "\n".join(PACKAGES), lambda home: make_venv(home, PACKAGES)) / "venv/bin/python"


def _make(home: Path, python: Path) -> None:
    """Tables and goods: two minutes, once."""
    template = home / "template"
    template.mkdir()
    env = _env(template, "http://127.0.0.1", 0)
    run([python, "-m", "pretix", "migrate", "-v0"], template, env)
    run([python, "-m", "pretix", "shell", "-c", SEED.read_text()], template, env)


def _env(data: Path, url: str, smtp_port: int) -> dict[str, str]:
    config = data / "pretix.cfg"
    config.write_text(CONFIG.format(url=url, data=data, smtp_port=smtp_port))
    return {"PRETIX_CONFIG_FILE": str(config), "PYTHONDONTWRITEBYTECODE": "1"}


def _version() -> str:
    """Changes with what the template is made from."""
    return "\n".join((*PACKAGES, SEED.read_text()))
