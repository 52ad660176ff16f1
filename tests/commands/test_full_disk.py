import errno
import os

from shopper.commands.full_disk import TOLD, disk_trouble, said_by


def test_a_full_disk_met_by_several_on_the_way_out_is_told_as_one() -> None:
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    met = BaseExceptionGroup("errors while tearing down", [full, ExceptionGroup("more", [full])])

    assert disk_trouble(said_by(met)) == TOLD


def test_what_has_nothing_to_do_with_a_disk_is_not_told_as_one() -> None:
    assert disk_trouble(said_by(ExceptionGroup("errors", [ValueError("left")]))) is None
