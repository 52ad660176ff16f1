from shopper.doctor import Check, all_needed, tell

PYTHON = Check(name="Python", ok=True, found="3.13.1", how_to_get=("never shown",))
BROWSER = Check(name="browser", ok=False, found="none\nanywhere", how_to_get=("apt-get install a-browser", "or this"))
VIDEO = Check(name="video", ok=False, found="no ffmpeg", how_to_get=("get it",), needed=False)


def test_each_check_has_its_line_and_how_to_get_what_is_not_there_below_it() -> None:
    assert tell([PYTHON, BROWSER, VIDEO]) == (
        "ok       Python            3.13.1\n"
        "missing  browser           none\n"
        "           anywhere\n"
        "         > apt-get install a-browser\n"
        "         > or this\n"
        "without  video             no ffmpeg\n"
        "         > get it"
    )


def test_a_run_can_start_without_what_only_some_uses_need() -> None:
    assert all_needed([PYTHON, VIDEO])
    assert not all_needed([PYTHON, BROWSER])
