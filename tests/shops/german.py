"""Who shops in the German shops."""

PETRA = {
    "language": "de", "first name": "Petra", "last name": "Muster", "phone": "030 23125 123",
    "address": {"street": "Gartenstraße", "house number": "12", "postcode": "10115", "city": "Berlin", "country": "DE"},
}  # fmt: skip
