"""Everything that can be seen on a journey, as frozen typed records, and the evidence they make up."""

from shopper.observations.base import UNSTAMPED, Frozen, Observation
from shopper.observations.buying import (
    Asked,
    BoxMet,
    ChoiceFound,
    ChoiceMade,
    CouponBoxMet,
    FormRefused,
    FormSeen,
    FrameMet,
    GuestMet,
    InputLost,
    OrderButtonMet,
    PasswordAsked,
    PaymentOffered,
    SlipMade,
)
from shopper.observations.care import Arrival, Care
from shopper.observations.comparing import CartChecked, OfferSeen, PlatformSeen
from shopper.observations.doing import (
    ActChecked,
    Blocked,
    Box,
    Candidate,
    DeviceTaken,
    Effort,
    Layer,
    PlaceFound,
    PlaceMissing,
    Screen,
    ScreenMet,
    StepBegun,
    StepTaken,
)
from shopper.observations.evidence import Acceptance, Evidence, Heading, read_note, write_note
from shopper.observations.finding import SearchTried, Suggested, SuggestionsLooked
from shopper.observations.following import ConfirmationRead, HelpLooked, LinkChecked, SupportAsked, SurveyTaken
from shopper.observations.goods import (
    CartLine,
    CartSeen,
    Charge,
    CouponTried,
    ListSeen,
    OrderPlaced,
    Product,
    ProductSeen,
)
from shopper.observations.knowing import LoggedIn, LoggedOut, LoginMet, MemoryLooked, MemoryShown, Remembered
from shopper.observations.messages import BY_HAND, MARKETING, Claim, Link, Message, MessageKind
from shopper.observations.offering import (
    Delivery,
    DeliveryTold,
    GiftsSeen,
    ProductPageSeen,
    PromiseKind,
    PromiseMade,
    StockTold,
    UrgencyShown,
)
from shopper.observations.owing import (
    AddressGiven,
    Left,
    LinkOpened,
    MailboxRead,
    MessageCame,
    MessageOwed,
    Unsubscribed,
    WentOn,
)
from shopper.observations.patience import TEMPERS, Patience
from shopper.observations.seeing import ConsentMet, OverlayMet, PageKind, PageSeen
from shopper.observations.subscribing import (
    ArticleSeen,
    CancellationTried,
    OfferChosen,
    OffersSeen,
    PriceTold,
    Subscribed,
    SubscriptionOffer,
)
from shopper.observations.visiting import AskedInStore, StoreTold
from shopper.observations.watching import (
    AccessChecked,
    AccessProblem,
    PageMeasured,
    Reacted,
    RequestFailed,
    ScriptFailed,
    Vitals,
)

__all__ = [
    "BY_HAND", "MARKETING", "TEMPERS", "UNSTAMPED", "Acceptance", "AccessChecked", "AccessProblem", "ActChecked",
    "AddressGiven", "Arrival", "ArticleSeen", "Asked", "AskedInStore", "Blocked", "Box", "BoxMet",
    "CancellationTried", "Candidate", "Care", "CartChecked", "CartLine", "CartSeen", "Charge", "ChoiceFound",
    "ChoiceMade", "Claim",
    "ConfirmationRead", "ConsentMet", "CouponBoxMet", "CouponTried", "Delivery", "DeliveryTold", "DeviceTaken",
    "Effort", "Evidence", "FormRefused", "FormSeen", "FrameMet", "Frozen", "GiftsSeen", "GuestMet", "Heading",
    "HelpLooked", "InputLost", "Layer", "Left", "Link", "LinkChecked", "LinkOpened", "ListSeen", "LoggedIn",
    "LoggedOut", "LoginMet", "MailboxRead", "MemoryLooked", "MemoryShown", "Message", "MessageCame", "MessageKind",
    "MessageOwed", "Observation", "OfferChosen", "OfferSeen", "OffersSeen", "OrderButtonMet", "OrderPlaced",
    "OverlayMet", "PageKind", "PageMeasured", "PageSeen", "PasswordAsked", "Patience", "PaymentOffered",
    "PlaceFound", "PlaceMissing", "PlatformSeen", "PriceTold", "Product", "ProductPageSeen", "ProductSeen",
    "PromiseKind", "PromiseMade", "Reacted", "Remembered", "RequestFailed", "Screen", "ScreenMet", "ScriptFailed",
    "SearchTried", "SlipMade", "StepBegun", "StepTaken", "StockTold", "StoreTold", "Subscribed", "SubscriptionOffer",
    "Suggested", "SuggestionsLooked", "SupportAsked", "SurveyTaken", "Unsubscribed", "UrgencyShown", "Vitals",
    "WentOn", "read_note", "write_note",
]  # fmt: skip
