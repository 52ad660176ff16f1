"""What mails are like, and how to end them."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("mail-irrelevant", "The day after the sign-up comes a mail about something the shopper never cared for."),
    Switch("mails-too-many", "Four more promotional mails come within twelve hours."),
    Switch("mails-contradict", "Reminders give the welcome coupon another value and another last day."),
    Switch("mails-endless", "Every mail carries so much hidden markup that mail programs cut it off."),
    Switch("unsubscribe-no-header", "Marketing mails lack the unsubscribe headers, and their link wants a login."),
    Switch("unsubscribe-ignored", "Marketing mails go on after unsubscribing, days later too."),
)
