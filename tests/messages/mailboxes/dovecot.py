"""A real IMAP server: Debian's Dovecot with TLS and an authority of its own, in a temporary folder, not as root."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from grp import getgrgid
from pathlib import Path
from pwd import getpwuid

import pytest

NOBODY = 65534
CONFIG = """
base_dir = {home}/run
log_path = {home}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <{home}/server.pem
ssl_key = <{home}/server.key
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
first_valid_gid = 1
mail_location = maildir:{home}/mail/%u
mail_max_userip_connections = 100
recipient_delimiter = +
lda_original_recipient_header = X-Original-To
hostname = mail.example
postmaster_address = postmaster@mail.example
passdb {{
  driver = static
  args = password=s3cret/with@signs
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={home}/mail/%u
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {tls}
    ssl = yes
  }}
}}
service stats {{
  chroot =
}}
"""


@dataclass(frozen=True)
class Dovecot:
    """The running server; any user name will do, the password is always the same."""

    home: Path
    plain: int
    tls: int
    owner: int

    @property
    def ca(self) -> Path:
        return self.home / "ca.pem"

    def url(self, user: str, scheme: str = "imaps", *, more: str = "") -> str:
        port = self.tls if scheme == "imaps" else self.plain
        return f"{scheme}://{user}:s3cret/with@signs@127.0.0.1:{port}/INBOX?ca={self.ca}{more}"

    def put(self, user: str, name: str, data: bytes, at: datetime, folder: str = "") -> Path:
        """A mail that arrived then, as Dovecot itself would store it."""
        place = self.home / "mail" / user / (f".{folder}" if folder else "")
        for part in ("cur", "new", "tmp"):
            (place / part).mkdir(parents=True, exist_ok=True)
        path = place / "cur" / f"{name}:2,"
        path.write_bytes(data)
        os.utime(path, (at.timestamp(), at.timestamp()))
        return path

    def deliver(self, user: str, to: str, sender: str, data: bytes) -> None:
        """A mail to this address, as a mail server hands it to Dovecot, which stores it and says for whom it was."""
        self._run("/usr/lib/dovecot/dovecot-lda", "-d", user, "-a", to, "-f", sender, data=data)

    def hand_over(self) -> None:
        """What tests wrote becomes the server's own."""
        if os.geteuid() == 0:
            for path in (self.home / "mail", *(self.home / "mail").rglob("*")):
                os.chown(path, self.owner, self.owner)

    def doveadm(self, *arguments: str) -> str:
        return self._run("doveadm", *arguments).decode()

    def _run(self, program: str, *arguments: str, data: bytes = b"") -> bytes:
        command = [program, "-c", str(self.home / "dovecot.conf"), *arguments]
        ran = subprocess.run(
            command, check=False, capture_output=True, input=data, user=_user(), group=_user(), cwd=self.home
        )
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def cut_off(self) -> None:
        """Ends every session, as a restart of the server would."""
        for process in Path("/proc").glob("[0-9]*"):
            if _child_of(process, self.home):
                os.kill(int(process.name), 15)


@contextmanager
def own_dovecot() -> Iterator[Dovecot]:
    """One that is open until the block ends; a test without Dovecot is skipped."""
    if not shutil.which("dovecot"):
        pytest.skip("Dovecot is not installed (apt-get install dovecot-imapd)")
    home = Path(tempfile.mkdtemp(prefix="dovecot-"))
    server = Dovecot(home, _free_port(), _free_port(), NOBODY if os.geteuid() == 0 else os.geteuid())
    _certify(home)
    owner = getpwuid(server.owner)
    people = {"user": owner.pw_name, "group": getgrgid(owner.pw_gid).gr_name}
    (home / "dovecot.conf").write_text(CONFIG.format(home=home, plain=server.plain, tls=server.tls, **people))
    (home / "mail").mkdir()
    _give(home, server.owner)
    log = (home / "out.log").open("w")
    process = subprocess.Popen(
        ["dovecot", "-F", "-c", str(home / "dovecot.conf")], stdout=log, stderr=log, user=_user(), group=_user()
    )
    try:
        _await_port(server.tls, process, home)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=20)
        log.close()
        shutil.rmtree(home, ignore_errors=True)


def _user() -> int | None:
    return NOBODY if os.geteuid() == 0 else None


def _give(home: Path, owner: int) -> None:
    if os.geteuid() == 0:
        for path in (home, *home.rglob("*")):
            os.chown(path, owner, owner)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def _await_port(port: int, process: subprocess.Popen[bytes], home: Path) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    said = [path.read_text() for path in (home / "out.log", home / "dovecot.log") if path.exists()]
    pytest.fail("Dovecot does not start:\n" + "\n".join(said))


def _certify(home: Path) -> None:
    """An authority, and a certificate of the server signed by it."""
    run = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", "ca.key"]
    _openssl(home, *run[1:], "-out", "ca.pem", "-subj", "/CN=Test authority")
    _openssl(home, "req", "-newkey", "rsa:2048", "-nodes", "-keyout", "server.key", "-out", "ask.pem", "-subj", "/CN=s")
    (home / "names").write_text("subjectAltName=IP:127.0.0.1,DNS:localhost\n")
    sign = ["-in", "ask.pem", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2"]
    _openssl(home, "x509", "-req", *sign, "-extfile", "names", "-out", "server.pem")


def _openssl(home: Path, *arguments: str) -> None:
    subprocess.run(["openssl", *arguments], cwd=home, check=True, capture_output=True)


def _child_of(process: Path, home: Path) -> bool:
    """Whether it is an IMAP session of the server that has its home there."""
    try:
        words = (process / "cmdline").read_bytes()
        return words.startswith(b"dovecot/imap\x00") and str(home).encode() in (process / "environ").read_bytes()
    except OSError:
        return False
