"""How many at once where nobody said."""

from shopper.fleet import usual_size


def test_two_for_each_core_and_no_more_than_one_thread_can_drive() -> None:
    assert [usual_size(cores=cores, free=16_000) for cores in (1, 2, 8)] == [2, 4, 4]


def test_workers_share_the_cores() -> None:
    assert [usual_size(workers, cores=4, free=16_000) for workers in (2, 4, 8, 16)] == [4, 2, 1, 1]


def test_little_memory_means_few_and_at_least_one() -> None:
    assert [usual_size(cores=4, free=free) for free in (300, 800, 1_000, 1_400)] == [1, 1, 2, 4]
