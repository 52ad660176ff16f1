"""What the commands of `shopper` do; `shopper.cli` only names them."""
