"""An order that is late: the record player in a suitcase, which waits for its batteries."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("delay-silent", "An order is late, and nobody says so before the parcel leaves at last."),
    Switch("delay-unexplained", "The mail about a delay gives no reason for it."),
    Switch("delay-date-moves", "An order is put off again and again: three mails, three new days of arrival."),
)
