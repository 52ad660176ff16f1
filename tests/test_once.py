from shopper.once import once


def test_of_one_object_it_is_done_once() -> None:
    done: list[list[str]] = []
    asked = once(done.append, most=10)
    shared, alike = ["a"], ["a"]

    for thing in (shared, shared, alike, shared):
        asked(thing)

    assert done == [shared, alike]


def test_no_more_than_so_many_are_kept() -> None:
    done: list[list[int]] = []
    asked = once(done.append, most=2)
    first, second, third = [1], [2], [3]

    for thing in (first, second, third, first):
        asked(thing)

    assert done == [first, second, third, first]
