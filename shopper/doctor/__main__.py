"""`python -m shopper.doctor`: the same as `shopper doctor`."""

import typer

from shopper.doctor.command import doctor

if __name__ == "__main__":
    typer.run(doctor)
