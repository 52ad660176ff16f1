"""Where journeys are walked: here, or by the engine that was named."""

from collections.abc import Callable
from importlib.util import find_spec
from typing import TYPE_CHECKING

from shopper.errors import MissingPiece, UsageError

if TYPE_CHECKING:
    from shopper.commands.progress import Progress
    from shopper.commands.running import Orders


def walking(engine: str, address: str) -> "Callable[[Orders, Progress], int]":
    """The way to walk; UsageError for an engine that there is not."""
    if not engine:
        from shopper.commands.running import walk_here

        return walk_here
    if engine != "dask":
        raise UsageError(f"--engine: `{engine}` is none. Expected: --engine dask tcp://scheduler:8786")
    if find_spec("distributed") is None:
        raise MissingPiece("--engine dask needs one more package: pip install 'mystery-shopper[cluster]'")
    from shopper.cluster.running import on_cluster

    return on_cluster(address)
