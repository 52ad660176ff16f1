"""The shop's memory: one SQLite database, in memory or in a folder. Times are seconds since 1970, money is cents."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SCHEMA = Path(__file__).with_name("schema")
Value = str | int | float | bytes | None


class Store:
    """Short questions and changes in SQL. One thread at a time."""

    def __init__(self, folder: Path | None = None) -> None:
        self._base = sqlite3.connect(self._place(folder), check_same_thread=False, isolation_level=None)
        self._base.row_factory = sqlite3.Row
        for part in sorted(SCHEMA.glob("*.sql")):
            self._base.executescript(part.read_text(encoding="utf-8"))
        self._base.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;")

    @staticmethod
    def _place(folder: Path | None) -> str:
        if folder is None:
            return ":memory:"
        folder.mkdir(parents=True, exist_ok=True)
        return str(folder / "shop.db")

    def all(self, sql: str, *values: Value) -> list[sqlite3.Row]:
        """All rows of an answer."""
        return self._base.execute(sql, values).fetchall()

    def one(self, sql: str, *values: Value) -> sqlite3.Row | None:
        """The first row of an answer, if it has any."""
        row: sqlite3.Row | None = self._base.execute(sql, values).fetchone()
        return row

    def run(self, sql: str, *values: Value) -> int:
        """Changes something; returns the number of the row last inserted."""
        return self._base.execute(sql, values).lastrowid or 0

    @contextmanager
    def whole(self) -> Iterator[None]:
        """All of it or nothing."""
        self._base.execute("BEGIN")
        try:
            yield
        except BaseException:
            self._base.execute("ROLLBACK")
            raise
        self._base.execute("COMMIT")

    def setting(self, key: str, default: str) -> str:
        """A value that outlives a restart, kept as `default` when asked for the first time."""
        self.run("INSERT OR IGNORE INTO settings VALUES (?, ?)", key, default)
        row = self.one("SELECT value FROM settings WHERE key = ?", key)
        return str(row["value"]) if row else default

    def set(self, key: str, value: str) -> None:
        """Keeps a value that outlives a restart."""
        self.run(
            "INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", key, value
        )

    def close(self) -> None:
        """Forgets what is in memory, keeps what is in a folder."""
        self._base.close()
