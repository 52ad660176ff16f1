"""How the shop answers those who write to it."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("support-silent", "Who writes to the shop gets a receipt and never an answer."),
    Switch("support-slow", "Who writes to the shop is answered after two days."),
    Switch("support-no-receipt", "Nobody says that a message to the shop has arrived, or when it will be answered."),
    Switch("support-half-answer", "Of several questions only the first is answered."),
    Switch("support-new-ticket", "Who turns to the shop again gets a new ticket and is asked everything once more."),
    Switch(
        "support-mail-apart", "Who writes a mail after the form gets a new ticket and is asked everything once more."
    ),
    Switch("support-sorry-only", "To a complaint the shop says that it is sorry, and nothing else."),
    Switch("contact-forgets", "The contact form has expired when it is sent, and comes back empty."),
    Switch("help-hidden", "No page shows a phone number, a chat or a link to help."),
)
