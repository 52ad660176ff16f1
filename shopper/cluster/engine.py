"""Batches handed to Dask, as many at once as each shop bears, and what comes of them."""

from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import Any

from distributed import Client, Future, as_completed
from distributed.comm import CommClosedError

from shopper.cluster.batch import Brought, walk_batch
from shopper.cluster.batch import Order as Sent
from shopper.cluster.planning import Batch
from shopper.errors import HarnessError, UsageError

COMING = 30
"""Seconds to wait for a scheduler, and for the first worker."""


@contextmanager
def connected(scheduler: str) -> Iterator[Client]:
    """To a scheduler with at least one worker that has this version; HarnessError or UsageError where there is none."""
    try:
        client = Client(scheduler, timeout=COMING, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise HarnessError(f"--engine dask: no scheduler answers at {scheduler} ({error}).") from None
    with client:
        try:
            client.wait_for_workers(1, timeout=COMING)
        except TimeoutError:
            raise HarnessError(f"--engine dask: the scheduler at {scheduler} has no workers.") from None
        _check_versions(client)
        yield client


def _check_versions(client: Client) -> None:
    ours = version("mystery-shopper")
    try:
        theirs: dict[str, str] = client.run(version, "mystery-shopper")
    except ModuleNotFoundError:
        theirs = dict.fromkeys(client.scheduler_info()["workers"], "")
    other = [f"{worker} ({found or 'none'})" for worker, found in theirs.items() if found != ours]
    if other:
        raise UsageError(f"--engine dask: all workers need mystery-shopper {ours}; not so on {', '.join(other)}.")


@dataclass
class Handing:
    """Hands out batches; `order` makes of one what is sent."""

    client: Client
    order: Callable[[Batch], Sent]
    under_way: Counter[str] = field(default_factory=Counter)

    def every(self, batches: Sequence[Batch]) -> Iterator[tuple[Batch, Brought | Exception]]:
        """Each batch with what it brought, in the order in which they end, or with why it brought nothing."""
        waiting, sent = deque(batches), dict[Any, Batch]()
        coming = as_completed(self._hand_out(waiting, sent), loop=self.client.loop, raise_errors=False)
        try:
            for future in coming:
                batch = sent.pop(future.key)
                self.under_way[batch.shop] -= 1
                yield batch, _brought(future)
                future.release()
                coming.update(self._hand_out(waiting, sent))
        except CommClosedError as error:
            raise HarnessError(f"--engine dask: the scheduler is gone ({error}). What came home is kept.") from None

    def _hand_out(self, waiting: deque[Batch], sent: dict[Any, Batch]) -> list[Future]:
        """All that may be walked now."""
        handed: list[Future] = []
        for _ in range(len(waiting)):
            batch = waiting.popleft()
            if batch.side_by_side is not None and self.under_way[batch.shop] >= batch.side_by_side:
                waiting.append(batch)
                continue
            self.under_way[batch.shop] += 1
            future = self.client.submit(walk_batch, self.order(batch), batch.tests[0], pure=False)
            sent[future.key] = batch
            handed.append(future)
        return handed


def _brought(future: Future) -> Brought | Exception:
    if future.status == "finished":
        brought: Brought = future.result()
        return brought
    trouble = future.exception()
    return trouble if isinstance(trouble, Exception) else RuntimeError(future.status)
