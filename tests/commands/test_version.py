from importlib.metadata import version

from typer.testing import CliRunner

from shopper.command_line.app import app


def test_the_command_says_which_version_it_is() -> None:
    said = CliRunner().invoke(app, ["--version"])

    assert (said.exit_code, said.output) == (0, f"mystery-shopper {version('mystery-shopper')}\n")
