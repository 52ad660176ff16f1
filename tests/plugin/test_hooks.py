"""What the plugin does around a run with scenarios."""

import gc

from shopper.pytest_parts.hooks import ScenarioHooks


def test_what_was_collected_is_left_alone_by_the_collector_of_cycles() -> None:
    made = [["a case"]]
    try:
        ScenarioHooks().pytest_collection_finish()

        assert not any(thing is made for thing in gc.get_objects())
    finally:
        gc.unfreeze()
