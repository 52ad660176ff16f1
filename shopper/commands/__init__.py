"""What the commands of `shopper` do; `shopper.command_line` only names them."""
