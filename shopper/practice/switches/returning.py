"""What is there for one who comes back."""

from shopper.practice.switch import Switch

SWITCHES = (Switch("suggestions-never", "The home page suggests nothing to one who looked around before."),)
