"""
The reports folders of several machines as one.

part      which part of a run a machine walked, beside its reports
folders   journeys, each in its newest state
results   what Allure reads, mails and other files
ledgers   promises and history
whole     whether the parts make the whole run
"""

from shopper.merging.folders import merge_journeys, take_fresh
from shopper.merging.ledgers import merge_ledger
from shopper.merging.part import Part, read_part_in
from shopper.merging.results import merge_files
from shopper.merging.whole import missing

__all__ = ["Part", "merge_files", "merge_journeys", "merge_ledger", "missing", "read_part_in", "take_fresh"]
