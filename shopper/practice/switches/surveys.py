"""How the shop asks for feedback."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("survey-length-untold", "Neither the request for feedback nor the survey says how long it takes."),
    Switch("survey-longer-than-told", "A survey said to take a minute asks forty questions on four pages."),
    Switch("survey-thankless", "After the last answer the survey says neither thanks nor anything else kind."),
)
