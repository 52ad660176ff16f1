"""Names, options and help of the commands, by what they are for. What a command does is in `shopper.commands`."""
