"""Whether a refusal makes the shopper say something silly about himself, in the languages of the vocabulary."""

import re
import unicodedata

_FOLDED = str.maketrans({"ł": "l", "ß": "ss"})


def _any_of(*words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b")


FULL_PRICE = _any_of(
    r"full price", r"(?:vollen|vollem|voller|volle) preis", r"plein tarif", r"prix (?:fort|plein)",
    r"precio (?:completo|entero)", r"prezzo (?:pieno|intero)", r"vol(?:le|len) (?:prijs|pond)", r"peln\w+ cen\w+",
    r"preco (?:cheio|inteiro|total)",
)  # fmt: skip
"""No shop needs it to be said in order to close a layer."""
NO = re.compile(
    r"(?:(?:thanks|danke|merci|gracias|grazie|bedankt|dziekuje|obrigad[oa]) )?(?:no|nope|nah|nein|non|nee|nie|nao)\b"
)
SELF = _any_of(
    "i", "im", "id", "ill", "me", "my", "myself", "ich", "mich", "mir", r"mein\w*", "je", "j", "moi", "mon", "mes",
    "ma", "yo", "mi", "mis", "quiero", "prefiero", "odio", "pago", "pagare", "gusta", "necesito", "renuncio", "io",
    "mio", "miei", "voglio", "preferisco", "paghero", "piace", "rinuncio", "ik", "mij", "mijn", "ja", "mnie",
    "moje", "chce", "wole", "nienawidze", "zaplace", "place", "lubie", "potrzebuje", "rezygnuje", "eu", "mim",
    "meu", "minha", "quero", "prefiro", "odeio", "pagarei", "gosto", "preciso", "dispenso",
)  # fmt: skip
"""The first person, also where only the verb shows it."""
LOSS = _any_of(
    "money", r"sav(?:e|es|ing|ings)", r"discounts?", r"deals?", r"bargains?", r"prices?", r"pay(?:ing)?", "cheap",
    "hate", r"miss(?:ing)?", "geld", r"spar\w*", r"rabatt\w*", r"preis\w*", r"\w*zahl\w*", r"schnappchen",
    r"gunstig\w*", r"hasse", r"verpass\w*", "argent", r"economi\w*", r"reductions?", r"remises?", "prix",
    r"pay(?:er|e|erai)", r"deteste", r"rater", "dinero", r"ahorr\w+", r"descuentos?", r"precios?", r"pagar\w*",
    r"perder\w*", "soldi", "denaro", r"risparmi\w*", r"scont[oi]", r"prezz[oi]", r"perdere|perdermi", r"bespar\w*",
    r"korting\w*", r"prijs", r"beta(?:al|len)", r"mis", r"pieni\w*", r"oszczedz\w*", r"rabat\w*", r"zniz\w*",
    r"cen\w{1,2}", r"\w*plac\w+", r"przegap\w*", "dinheiro", r"poup\w+", r"econom\w+", r"descontos?", r"precos?",
)  # fmt: skip
"""What he would lose, or throw away, by his own words."""
REASON = _any_of(
    "already", "later", r"(?:another|next) time", r"not (?:now|today|yet)", r"have (?:a|an|one|my|got)",
    r"got (?:a|one)", "bereits", "schon", "habe", "spater", r"nachstes mal", r"(?:jetzt|heute) nicht", "deja",
    r"plus tard", r"j ai", r"(?:pas|une autre) (?:maintenant|fois)", "ya", "tengo", r"mas tarde", "luego",
    r"ahora no", "gia", "ho", r"piu tardi", "dopo", r"(?:adesso|ora) no", "al", "heb", r"volgende keer", r"nu niet",
    "juz", "mam", "pozniej", r"(?:teraz|dzis) nie", "ja tenho", "tenho", r"mais tarde", "depois", r"agora nao",
)  # fmt: skip
"""A reason that anybody may have."""
DETAILS = _any_of(
    r"address\w*", r"details?", r"data", r"preferences?", r"password", r"cards?", r"cart", r"dat[eo]n", r"dados",
    r"dane", r"adress\w*", r"adresse\w*", r"direccion\w*", r"indirizz\w*", r"adres\w*", r"endereco\w*",
    r"e ?mails?", r"cookies?",
)  # fmt: skip
"""What is saved or paid with, and no money: `Don't save my address`."""
OFFER = re.compile(r"\d\s*(?:%|€|\$|£|zł|eur|off\b)|(?:€|\$|£)\s*\d", re.IGNORECASE)


def _plain(text: str) -> str:
    """Lower case without accents and punctuation."""
    letters = unicodedata.normalize("NFKD", text.lower()).translate(_FOLDED)
    return " ".join(re.findall(r"\w+", "".join(one for one in letters if not unicodedata.combining(one))))


def shames(name: str, offered: str) -> bool:
    """Whether a control of a layer that says `offered` refuses at the price of saying that one likes to lose."""
    said = _plain(name)
    if FULL_PRICE.search(said):
        return True
    if not NO.match(said) or not (OFFER.search(offered) or LOSS.search(_plain(offered))):
        return False
    return bool(SELF.search(said) and LOSS.search(said)) and not (REASON.search(said) or DETAILS.search(said))
