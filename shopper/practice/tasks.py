"""What the shop means to do later, each thing at its own hour."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from shopper.practice.store import Store


@dataclass(frozen=True)
class Task:
    """Something due. Its key says what it is about: a new task of the same key takes the place of the old one."""

    key: str
    due: datetime
    kind: str
    details: dict[str, Any]


@dataclass(frozen=True)
class Tasks:
    """The tasks not done yet."""

    store: Store

    def put(self, key: str, due: datetime, kind: str, **details: Any) -> None:
        """Remembers a task, or moves the one of that key to another hour."""
        self._write("REPLACE", key, due, kind, details)

    def put_once(self, key: str, due: datetime, kind: str, **details: Any) -> None:
        """Remembers a task unless there is one of that key."""
        self._write("INSERT OR IGNORE", key, due, kind, details)

    def next(self, until: datetime) -> Task | None:
        """Takes out the first task due by then."""
        row = self.store.one("SELECT * FROM tasks WHERE due <= ? ORDER BY due, rowid LIMIT 1", until.timestamp())
        if row is None:
            return None
        self.store.run("DELETE FROM tasks WHERE key = ?", row["key"])
        return Task(row["key"], datetime.fromtimestamp(row["due"], UTC), row["kind"], json.loads(row["details"]))

    def _write(self, how: str, key: str, due: datetime, kind: str, details: dict[str, Any]) -> None:
        self.store.run(f"{how} INTO tasks VALUES (?, ?, ?, ?)", key, due.timestamp(), kind, json.dumps(details))
