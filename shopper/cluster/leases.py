"""
Who may walk what must not be walked twice.

A worker asks before it walks; the answer is written into the ledger at home before it is given. Whoever died after that
keeps what he had: a second worker that is handed the same batch is told no.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from uuid import uuid4

from distributed import Client, Queue, Variable, get_client

PATIENCE = "120 s"
"""How long a worker waits for an answer; home answers in the time of one transaction."""
OVER = "over"
"""What home asks itself in the end. To look every now and then whether it is over would fill Dask's log with errors."""


def ask(run: str, tests: list[str], by: str) -> list[str]:
    """On a worker, inside a task: those that it may walk; none where home does not answer."""
    client = get_client()
    answer = Variable(f"shopper-{uuid4().hex}", client=client)
    Queue(_name(run), client=client).put([answer.name, tests, by])
    try:
        granted = [str(test) for test in answer.get(timeout=PATIENCE)]
    except TimeoutError:
        return []
    answer.delete()
    return granted


@contextmanager
def answering(client: Client, run: str, lease: Callable[[str, str], bool]) -> Iterator[None]:
    """At home, meanwhile: answers each who asks; `lease` takes a test's id and who asks, and is true once."""
    asked = Queue(_name(run), client=client)

    def answer() -> None:
        while (question := asked.get()) != OVER:
            name, tests, by = question
            Variable(name, client=client).set([test for test in tests if lease(test, by)])

    thread = threading.Thread(target=answer, name="leases", daemon=True)
    thread.start()
    try:
        yield
    finally:
        asked.put(OVER)
        thread.join()
        asked.close()


def _name(run: str) -> str:
    return f"shopper-leases-{run}"
