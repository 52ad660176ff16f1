"""What the shops sell: a small catalogue, the same in every program."""

from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True)
class Item:
    """`options` are names with their values; every value must be chosen before it can be bought."""

    slug: str
    name: str
    price: Decimal
    category: str
    text: str = ""
    options: dict[str, tuple[str, ...]] = field(default_factory=dict)
    stock: int = 10

    @property
    def category_slug(self) -> str:
        return self.category.lower().replace(" ", "-")


ENGLISH = (
    Item("aurora-speaker", "Aurora Speaker", Decimal("49.00"), "Speakers", "Fills a room of thirty square metres."),
    Item("pebble-speaker", "Pebble Mini Speaker", Decimal("19.90"), "Speakers", "Fits in a coat pocket."),
    Item(
        "comet-headphones", "Comet Headphones", Decimal("89.00"), "Headphones", "Closed cans with a soft band.",
        {"Colour": ("Black", "Sand"), "Size": ("Regular", "Large")},
    ),
    Item("tide-headphones", "Tide Headphones", Decimal("129.00"), "Headphones", "Open cans for quiet rooms."),
    Item("oak-stand", "Oak Stand", Decimal("35.50"), "Furniture", "For two speakers up to nine kilos.", stock=0),
    Item("linen-cable", "Linen Cable", Decimal("9.50"), "Furniture", "Two metres, with gold plated ends."),
)  # fmt: skip
GERMAN = (
    Item("aurora-box", "Aurora Lautsprecher", Decimal("49.00"), "Lautsprecher", "Füllt dreißig Quadratmeter."),
    Item("kiesel-box", "Kiesel Mini-Lautsprecher", Decimal("19.90"), "Lautsprecher", "Passt in die Manteltasche."),
    Item(
        "komet-kopfhoerer", "Komet Kopfhörer", Decimal("89.00"), "Kopfhörer", "Geschlossen, mit weichem Bügel.",
        {"Farbe": ("Schwarz", "Sand"), "Größe": ("Normal", "Groß")},
    ),
    Item("eichenstand", "Eichenständer", Decimal("35.50"), "Möbel", "Für zwei Boxen bis neun Kilo.", stock=0),
    Item("leinenkabel", "Leinenkabel", Decimal("9.50"), "Möbel", "Zwei Meter, vergoldete Enden."),
)  # fmt: skip
FRENCH = (
    Item("enceinte-aurore", "Enceinte Aurore", Decimal("49.00"), "Enceintes", "Remplit trente mètres carrés."),
    Item("enceinte-galet", "Mini enceinte Galet", Decimal("19.90"), "Enceintes", "Tient dans une poche de manteau."),
    Item(
        "casque-comete", "Casque Comète", Decimal("89.00"), "Casques", "Fermé, avec un arceau souple.",
        {"Couleur": ("Noir", "Sable"), "Taille": ("Normale", "Grande")},
    ),
    Item("pied-chene", "Pied en chêne", Decimal("35.50"), "Mobilier", "Pour deux enceintes de neuf kilos.", stock=0),
    Item("cable-lin", "Câble en lin", Decimal("9.50"), "Mobilier", "Deux mètres, embouts dorés."),
)  # fmt: skip
