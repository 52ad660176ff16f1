"""How well a text names a place."""

from rapidfuzz import fuzz, process

from shopper.actor import Place
from shopper.sight import weights
from shopper.sight.scene import Scene
from shopper.sight.words import Hit, plain

CARELESS = frozenset({Place.HOUSE_NUMBER, Place.FULL_NAME, Place.STATE, Place.PHONE})
"""Fields whose words (`number`, `name`) stand in many labels."""
CARD = frozenset({
    Place.CARD_NUMBER, Place.CARD_NAME, Place.CARD_CODE, Place.CARD_EXPIRY, Place.COMPANY, Place.VAT_NUMBER,
})  # fmt: skip
"""Fields in whose labels they stand."""

SURELY = 0.8
"""Above it a text names a place beyond doubt."""


def grade(scene: Scene, text: str, place: Place) -> float:
    """From 0 (not at all) to 1 (exactly what the place is called); 0 as well when the text rules the place out."""
    if not scene.means(text, place):
        return 0.0
    known = scene.grades.get((text, place))
    if known is None:
        known = scene.grades[text, place] = _grade(scene, text, place)
    return known


def _grade(scene: Scene, text: str, place: Place) -> float:
    hits = scene.hits(text)
    if any(_rules_out(hit, place) for hit in hits):
        return 0.0
    own = [hit for hit in hits if _names(hit, place)]
    return max((_worth(scene, hit, hits, place) for hit in own), default=0.0)


def near_grade(scene: Scene, text: str, place: Place) -> float:
    """The same for a text that is misspelled or inflected; slow, so only asked when nothing else is found."""
    name = plain(text)
    phrases = scene.words.long_phrases(place.value)
    if (
        len(name) < 6
        or len(name) > 40
        or spoken_for(scene, text, place)
        or any(_rules_out(hit, place) for hit in scene.hits(text))
    ):
        return 0.0
    best = process.extractOne(name, phrases, scorer=fuzz.ratio, score_cutoff=88)
    return weights.NEARLY * best[1] / 100 if best else 0.0


def spoken_for(scene: Scene, text: str, place: Place) -> bool:
    """Whether a text is exactly the name of something else and not of this place."""
    exact = [h.meaning for h in scene.hits(text) if h.besides == 0 and h.meaning.strength == "names"]
    if any(m.section == "places" and m.entry == place for m in exact):
        return False
    return any(m.section in {"places", "decoys"} for m in exact)


def ruled_out(scene: Scene, text: str, place: Place) -> bool:
    """Whether a text holds words with which it is never this place's: `user name`, no name of a person."""
    return any(_rules_out(hit, place) for hit in scene.hits(text))


def _names(hit: Hit, place: Place) -> bool:
    return hit.meaning.section == "places" and hit.meaning.entry == place and hit.meaning.strength != "never"


def _rules_out(hit: Hit, place: Place) -> bool:
    return hit.meaning.strength == "never" and hit.meaning.entry == place and hit.meaning.section == "places"


def _worth(scene: Scene, hit: Hit, hits: tuple[Hit, ...], place: Place) -> float:
    worth = weights.WEAK if hit.meaning.strength == "weak" else 1.0
    if hit.meaning.strength == "weak" and hit.besides:
        worth *= weights.WEAK_BESIDES if hit.besides == 1 else weights.WEAK_BESIDES - 0.1
    worth -= weights.EACH_WORD_BESIDES * min(hit.besides, weights.MOST_WORDS_BESIDES)
    if scene.language and hit.meaning.language not in {scene.language, "en"}:
        worth *= weights.HOMONYM if _means_else(scene, hit, hits) else weights.FOREIGN
    if _outmatched(hit, hits, place):
        return worth * weights.OUTMATCHED
    return worth * weights.DECOYED if any(_speaks_against(other, hit, place) for other in hits) else worth


def _means_else(scene: Scene, hit: Hit, hits: tuple[Hit, ...]) -> bool:
    """Whether the same words are another place's in the language of the page: `nombre`, a count or a name."""
    same = [h for h in hits if h.start == hit.start and h.phrase == hit.phrase and h.meaning.section == "places"]
    own = [h.meaning for h in same if h.meaning.language == scene.language and h.meaning.strength == "names"]
    return bool(own) and all(m.entry != hit.meaning.entry for m in own)


def _outmatched(hit: Hit, hits: tuple[Hit, ...], place: Place) -> bool:
    """Whether a longer phrase of another place or a decoy covers the same words: `cart` in `add to cart`."""
    longer = [h for h in hits if h.length > hit.length and h.start <= hit.start and _end(h) >= _end(hit)]
    own = max((h.length for h in longer if _names(h, place)), default=0)
    return any(
        h.length > own and h.meaning.section in {"places", "decoys"} and h.meaning.strength == "names" for h in longer
    )


def _speaks_against(other: Hit, hit: Hit, place: Place) -> bool:
    """Whether other words say that it is something else: `Change contact information`, the `number` of a card."""
    if _end(other) > hit.start and other.start < _end(hit):
        return False
    meaning = other.meaning
    if meaning.section == "decoys":
        return True
    another = meaning.section == "places" and meaning.strength == "names" and meaning.entry != place
    return another and place in CARELESS and meaning.entry in CARD


def _end(hit: Hit) -> int:
    return hit.start + hit.length
