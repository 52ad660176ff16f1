"""What pages are like to look at and to touch."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("text-tiny", "Nearly all text is set in ten pixels."),
    Switch("text-faint", "Paragraphs are a light grey on white."),
    Switch("targets-tiny", "The links of the footer are sixteen pixels high and stand close together."),
    Switch("zoom-blocked", "The pages cannot be enlarged on a phone."),
    Switch("pages-wide", "The pages are far wider than a phone."),
    Switch("picture-broken", "The picture at the top of every page does not load."),
    Switch("script-fails", "A script on every page breaks off with an error."),
    Switch("request-fails", "Every page asks the shop for something that is not there."),
    Switch("keyboards-wrong", "Phone number and card are typed with the keys for letters."),
    Switch("autocorrect-on", "The phone may correct names and streets."),
    Switch("pages-late", "Every page takes more than four seconds to come."),
    Switch("pages-jump", "A banner pushes the page down after it was drawn."),
)
