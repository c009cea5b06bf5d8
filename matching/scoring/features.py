"""What can speak for or against a partner. One function, one reason; its sentence is `why-<name>` in the texts."""

from __future__ import annotations

from rapidfuzz import fuzz

from matching.scoring.amounts import convert_resource_amount
from matching.scoring.evidence import Evidence
from matching.scoring.kinship import KinshipWay
from matching.scoring.pair import Pair
from matching.scoring.telling import HABIT, MEETS, MEETS_RARELY
from matching.taxonomy.index.fold import extract_content_words
from matching.vocabulary import Price

_LEAST_LIKENESS = 0.8  # closeness from which two people's words name the same thing
_SURE_ENOUGH = 0.995
_NEAR_FETCH_KM = 20.0  # km: what spoils is fetched often


def judge_kinship(pair: Pair) -> Evidence | None:
    """It is what is looked for, a kind of it, or can serve as it, directly or through a process."""
    if pair.tie is None:
        return None
    found = pair.tie.kinship
    facts: dict[str, str | int | float] = {"offered": pair.tie.offered, "needed": pair.tie.needed}
    if found.how is KinshipWay.PROCESS and found.outlet and found.outlet.process:
        facts["process"] = found.outlet.process
    return Evidence(f"kinship-{found.how}", found.strength, facts)


def judge_doubt(pair: Pair) -> Evidence | None:
    """What one of the two meant was guessed: the tie is worth as much as the guess."""
    if pair.tie is None or pair.tie.sure >= _SURE_ENOUGH:
        return None
    return Evidence("unsure", -pair.tie.kinship.strength * (1 - pair.tie.sure), {"sure": round(pair.tie.sure, 2)})


def judge_words(pair: Pair) -> Evidence | None:
    """Both use the same words for something the taxonomy does not know."""
    if pair.tie is not None or (pair.offer.resource is not None and pair.need.resource is not None):
        return None
    one, other = extract_content_words(pair.offer.said), extract_content_words(pair.need.said)
    if not one or not other:
        return None
    likeness = fuzz.token_set_ratio(one, other) / 100
    return Evidence("words", 0.8 * likeness, {}) if likeness >= _LEAST_LIKENESS else None


def judge_closeness(pair: Pair) -> Evidence | None:
    """How much of the way that this resource is worth carrying lies between them; nothing where a place is unknown."""
    if pair.km is None:
        return None
    part = pair.km / pair.reach if pair.reach else 1.0
    points = max(-1.0, 1.0 - 1.5 * part)
    return Evidence("closeness" if points >= 0 else "closeness-far", points, {"km": round(pair.km, 1)})


def judge_cover(pair: Pair) -> Evidence | None:
    """How much of what is needed the offer covers, where the two can be counted alike; a taker of nearly everything spares
    the giver a second one."""
    want, offered, needed = pair.need.left, pair.offered_resource, pair.needed_resource
    if not pair.offer.left or not want or offered is None or needed is None:
        return None
    have = convert_resource_amount(pair.offer.left, offered, needed)
    if have is None:
        return None
    if have >= want:
        return Evidence("cover-all", 0.6 + 0.4 * want / have, {"share": round(want / have, 2)})
    return Evidence("cover-part", have / want, {"share": round(have / want, 2)})


def judge_price(pair: Pair) -> Evidence | None:
    """Do the two stances on money fit?"""
    points = PRICE_STANCES.get((pair.offer.price, pair.need.price))
    return Evidence("price-fits" if points > 0 else "price-apart", points, {}) if points else None


# Who needs something "to give" wants it for free; who offers with "pay" pays to have it taken away.
PRICE_STANCES: dict[tuple[Price | None, Price | None], float] = {
    (Price.GIVE, None): 0.5,
    (Price.GIVE, Price.GIVE): 1.0,
    (Price.GIVE, Price.BUY): 1.0,
    (Price.GIVE, Price.DISCUSS): 0.8,
    (Price.GIVE, Price.PAY): 1.0,
    (Price.SELL, Price.PAY): 1.0,
    (Price.SELL, Price.BUY): 1.0,
    (Price.SELL, Price.GIVE): -1.0,
    (Price.SELL, Price.DISCUSS): 0.4,
    (Price.PAY, None): 0.6,
    (Price.PAY, Price.GIVE): 1.0,
    (Price.PAY, Price.BUY): 1.0,
    (Price.PAY, Price.DISCUSS): 0.8,
    (Price.DISCUSS, Price.BUY): 0.6,
    (Price.DISCUSS, Price.DISCUSS): 0.5,
    (Price.DISCUSS, Price.GIVE): -0.2,
}


def judge_condition(pair: Pair) -> Evidence | None:
    """The state in which it is fits the state in which it is wanted: clean for clean, never dirty for clean."""
    is_, wanted = set(pair.offer.states), set(pair.need.states)
    if not is_ or not wanted:
        return None
    if clash := sorted(state for state in wanted if _OPPOSITE_STATES.get(state) in is_):
        return Evidence("condition-apart", -1.0, {"state": clash[0]})
    common = is_ & wanted
    return Evidence("condition-fits", 1.0, {"state": sorted(common)[0]}) if common else None


_STATE_PAIRS = (
    ("clean", "dirty"),
    ("mixed", "sorted"),
    ("good", "broken"),
    ("empty", "full"),
    ("dry", "wet"),
    ("treated", "untreated"),
    ("fresh", "expired"),
    ("new", "broken"),
    ("baled", "loose"),
)
_OPPOSITE_STATES = {**dict(_STATE_PAIRS), **{other: one for one, other in _STATE_PAIRS}}


def judge_warmth(pair: Pair) -> Evidence | None:
    """Heat is hot enough for its use; heat that is too cold needs a heat pump."""
    has, wants = pair.offer.details.temperature_c, pair.need.details.temperature_c
    if has is None or wants is None:
        return None
    return (
        Evidence("warm-enough", 1.0, {"has": has, "wants": wants})
        if has >= wants
        else Evidence("too-cold", -1.0, {"has": has, "wants": wants})
    )


def judge_taker(pair: Pair) -> Evidence | None:
    """It is usual for what the taker does to take this in."""
    return Evidence(HABIT, pair.usual, {}) if pair.usual else None


def judge_meeting(pair: Pair) -> Evidence | None:
    """This kind of offer can meet this kind of need at all: heat does not become feed."""
    if not pair.meets:
        return None
    return Evidence(MEETS if pair.meets > 0 else MEETS_RARELY, pair.meets, {})


def judge_spoilage(pair: Pair) -> Evidence | None:
    """What keeps only some days must be fetched often, best from near."""
    days = pair.offered_resource.spoils if pair.offered_resource else None
    if not days or pair.km is None:
        return None
    return Evidence("spoils", -1.0 if pair.km > _NEAR_FETCH_KM else -0.2, {"days": days})


def judge_hold(pair: Pair) -> Evidence | None:
    """Hazardous or piped: the animator sees it first. No reason for or against."""
    known = pair.offered_resource
    if known is None or not (known.hazardous or known.project or known.animal in (1, 2)):
        return None
    return Evidence("held", 0.0, {})
