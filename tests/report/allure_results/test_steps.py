import subprocess
import sys


def test_no_pytest_plugin_is_imported_with_the_report() -> None:
    """One that is imported before pytest starts can't be rewritten, and pytest warns."""
    told = "import sys, shopper.report; print([name for name in ('allure', 'allure_pytest') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
