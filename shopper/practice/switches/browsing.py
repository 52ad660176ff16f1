"""The mail about products looked at."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("browse-mail-never", "Nobody writes to a shopper who looked at products and left."),
    Switch("browse-mail-late", "The mail about the products looked at comes five hours later."),
    Switch("browse-mail-other-product", "The mail about the products looked at names products never looked at."),
    Switch("browse-mail-forgets-code", "The mail about the products looked at says nothing of the unused coupon."),
    Switch("browse-mail-dead-link", "The product links in the mail about the products looked at answer 404."),
)
