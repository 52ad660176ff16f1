"""`python -m shopper.practice` opens the practice shop."""

import sys

from shopper.practice.command import main

if __name__ == "__main__":
    sys.exit(main())
