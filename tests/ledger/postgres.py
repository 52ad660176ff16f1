"""A real PostgreSQL server of this test run's own: on a free port, in a temporary folder, by a user without rights."""

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest

BINARIES = Path("/usr/lib/postgresql")
SETTINGS = "-c fsync=off -c max_connections=60 -c unix_socket_directories='' -c listen_addresses=127.0.0.1"
"""The tests kill clients, never the server, so nothing has to reach the disk."""


def programs() -> Path | None:
    """Where `initdb` and `pg_ctl` are: Debian keeps them beside each other, one folder a version."""
    found = shutil.which("initdb")
    if found is not None:
        return Path(found).parent
    folders = sorted(BINARIES.glob("*/bin/initdb"))
    return folders[-1].parent if folders else None


@contextmanager
def own_postgres() -> Iterator[str]:
    """The URL of one that is open until the block ends; a test without PostgreSQL's programs is skipped."""
    binaries = programs()
    if binaries is None:
        pytest.skip("PostgreSQL's programs are not installed (Debian: postgresql)")
    with open_postgres(binaries) as url:
        yield url


@contextmanager
def open_postgres(binaries: Path) -> Iterator[str]:
    """The URL of its `postgres` database; the server ends with the block."""
    folder = Path(mkdtemp(prefix="mystery-shopper-postgres-"))
    user = _poor_user()
    if user is not None:
        os.chown(folder, user.pw_uid, user.pw_gid)
    port = _free_port()

    def call(name: str, *words: str) -> None:
        subprocess.run(
            [str(binaries / name), *words], check=True, cwd=folder, timeout=60, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, user=user.pw_uid if user else None, group=user.pw_gid if user else None,
        )  # fmt: skip

    try:
        call("initdb", "-D", str(folder / "data"), "-U", "shopper", "-A", "trust", "-N", "-E", "UTF8", "--locale=C")
        call(
            "pg_ctl",
            "-D",
            str(folder / "data"),
            "-l",
            str(folder / "log"),
            "-w",
            "-o",
            f"{SETTINGS} -p {port}",
            "start",
        )
        try:
            yield f"postgresql://shopper:s3cret@127.0.0.1:{port}/postgres"
        finally:
            call("pg_ctl", "-D", str(folder / "data"), "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _poor_user() -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root."""
    return None if os.geteuid() else pwd.getpwnam("nobody")


def _free_port() -> int:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])
