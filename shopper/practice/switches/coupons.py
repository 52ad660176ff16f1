"""The welcome and its coupon."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("welcome-never", "The welcome mail with the coupon never comes."),
    Switch("welcome-late", "The welcome mail comes three hours after the sign-up instead of at once."),
    Switch("welcome-without-code", "The welcome mail comes without the coupon code that was promised."),
    Switch("code-refused", "The cart calls every coupon code invalid."),
    Switch("code-gives-half", "The cart accepts the coupon code, but takes off half of what was promised."),
    Switch("code-changes-nothing", "The cart accepts the coupon code, but the total stays the same."),
)
