# ruff: noqa: E501 - markup reads better on lines of its own length
"""German, in steps, labels that belong to no field, street and number apart; going on wakes up once the terms are ticked."""

from tests.journey.checkout.shops.counter import Counter, Typed

SUMS = "<h2>Übersicht</h2><table><tr><td>Zwischensumme<td>40,00 €<tr><td>Versand<td>5,00 €<tr><td>Gesamtsumme<td>45,00 €</table>"
ADDRESS = """<h1>Lieferadresse</h1><form method=post action=/adresse>
<div><span>E-Mail-Adresse *</span><div><input name=a1></div></div><div><span>Vorname *</span><div><input name=a2></div></div>
<div><span>Nachname *</span><div><input name=a3></div></div><div><span>Straße *</span><div><input name=a4></div></div>
<div><span>Hausnummer *</span><div><input name=a5></div></div><div><span>PLZ *</span><div><input name=a6></div></div>
<div><span>Ort *</span><div><input name=a7></div></div>
<div><span>Land</span><div><select name=a8><option value=AT>Österreich<option value=DE>Deutschland<option value=US>Vereinigte Staaten</select></div></div>
<button>Weiter</button></form>"""
PAYING = """<h1>Zahlungsart</h1><form method=post action=/zahlung><label><input type=radio name=pay value=rechnung checked> Rechnung</label>
<label><input type=radio name=pay value=vorkasse> Vorkasse</label><button>Weiter</button></form>"""
LAST = f"""<h1>Bestellung prüfen</h1><form method=post action=/bestellen>{SUMS}
<label><input type=checkbox name=werbung> Ja, ich möchte den Newsletter mit Angeboten</label>
<label><input type=checkbox name=agb onchange="go.disabled = !this.checked"> Ich habe die AGB und die Datenschutzerklärung gelesen</label>
<button id=go disabled>Zahlungspflichtig bestellen</button></form>"""
THANKS = "<h1>Vielen Dank für Ihre Bestellung</h1><p>Ihre Bestellnummer lautet 2026-55.</p>"


def german() -> Counter:
    def address(typed: Typed) -> str:
        empty = [name for name in ("a1", "a2", "a3", "a4", "a5", "a6", "a7") if not typed.get(name)]
        return f"<p class=fehler>Bitte alle Pflichtfelder ausfüllen: {empty}</p>{ADDRESS}" if empty else "-> /zahlung"

    shop = Counter({
        "/cart": lambda _: f"<h1>Warenkorb</h1>{SUMS}<a href=/adresse>Zur Kasse</a>",
        "/adresse": lambda sent: address(sent) if sent else ADDRESS,
        "/zahlung": lambda sent: "-> /pruefen" if sent else PAYING,
        "/pruefen": lambda _: LAST,
        "/bestellen": lambda _: shop.order(),
        "/thanks": lambda _: THANKS,
    }, language="de")  # fmt: skip
    return shop
