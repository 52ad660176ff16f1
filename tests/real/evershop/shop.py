"""EverShop 2.2 with PostgreSQL, brought up on loopback: Node 20, npm and PostgreSQL are needed, and some 500 MB."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from tests.ledger.postgres import open_postgres, programs
from tests.real.environment import CannotBeMadeError, prepared, run
from tests.real.serving import free_port, serving

HERE = Path(__file__).parent
PACKAGES = ("@evershop/evershop@2.2.1", "concat-stream@2.0.0")
"""The second is needed by the first, which does not say so."""
DUMP = "shop.sql"


@contextmanager
def open_evershop(folder: Path) -> Iterator[str]:
    """A shop with a database of its own, open until the block ends; its address. It sends no mail."""
    home = _home()
    made = prepared("evershop-shop", (HERE / "seed.sql").read_text(), lambda template: _make(template, home))
    binaries = _binaries()
    with open_postgres(binaries) as server:
        run([binaries / "psql", "-q", "-v", "ON_ERROR_STOP=1", "-f", made / DUMP, server], folder)
        with _serving(home, server, folder / "evershop.log") as url:
            yield url


def _home() -> Path:
    """EverShop installed and built: about three minutes, once."""
    return prepared("evershop", "\n".join(PACKAGES), _build)


def _build(home: Path) -> None:
    _binaries()
    (home / "package.json").write_text(json.dumps({"name": "shop", "version": "1.0.0", "private": True}))
    run(["npm", "install", "--no-audit", "--no-fund", *PACKAGES], home)
    run(["npx", "evershop", "build"], home)


def _make(template: Path, home: Path) -> None:
    """Tables, demo goods and what a merchant sets up, as a dump: a minute, once."""
    binaries = _binaries()
    with open_postgres(binaries) as server:
        with _serving(home, server, template / "first.log"):
            run(["npx", "evershop", "seed", "--all"], home, _env(server))
        run([binaries / "psql", "-q", "-v", "ON_ERROR_STOP=1", "-f", HERE / "seed.sql", server], home)
        run([binaries / "pg_dump", "--no-owner", "-f", template / DUMP, server], home)


@contextmanager
def _serving(home: Path, server: str, log: Path) -> Iterator[str]:
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    env = _env(server) | {
        "PORT": str(port),
        "NODE_OPTIONS": f"--require {HERE / 'loopback.cjs'}",
        "NODE_CONFIG": json.dumps({"shop": {"homeUrl": url}}),
    }
    with serving(("npx", "evershop", "start"), url, home, log, env):
        yield url


def _env(server: str) -> dict[str, str]:
    parts = urlsplit(server)
    return {
        "DB_HOST": str(parts.hostname), "DB_PORT": str(parts.port), "DB_NAME": parts.path.lstrip("/"),
        "DB_USER": str(parts.username), "DB_PASSWORD": str(parts.password), "DB_SSLMODE": "disable",
        "SUPPRESS_NO_CONFIG_WARNING": "1",
    }  # fmt: skip


def _binaries() -> Path:
    binaries = programs()
    if binaries is None:
        raise CannotBeMadeError("PostgreSQL is not installed; on Debian: apt-get install postgresql")
    binaries = (binaries / "initdb").resolve().parent  # where psql and pg_dump are as well
    try:
        node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    except OSError:
        raise CannotBeMadeError("Node is not installed; EverShop needs version 20 or newer") from None
    if int(node.lstrip("v").split(".")[0]) < 20:
        raise CannotBeMadeError(f"Node {node} is too old; EverShop needs version 20 or newer")
    return binaries
