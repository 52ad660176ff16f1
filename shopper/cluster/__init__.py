"""
A run on many machines: `shopper run --engine dask tcp://scheduler:8786`.

planning   which journeys, in which batches
bundle     the project's files, for machines that have none of them
batch      what a worker does: walks a batch in a process of its own, and sends all of it home
leases     who may walk what must not be walked twice: asked for by workers, answered at home from the ledger
engine     batches handed to Dask, and what comes of them
running    the run as a whole, at home
"""
