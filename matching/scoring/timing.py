"""When two declarations are to be had: days, months, weekdays and rhythm, by their overlap."""

from __future__ import annotations

from datetime import date

from matching.scoring.entry import Entry
from matching.scoring.evidence import Evidence
from matching.scoring.pair import Pair
from matching.vocabulary import Rhythm, Season

_WHOLE_YEAR = frozenset(range(1, 13))
# Days between two times; what keeps coming back is compared on this scale.
_RHYTHM_DAYS = {
    Rhythm.CONTINUOUS: 0.1,
    Rhythm.HOUR: 0.1,
    Rhythm.DAY: 1.0,
    Rhythm.WEEK: 7.0,
    Rhythm.MONTH: 30.0,
    Rhythm.QUARTER: 91.0,
    Rhythm.SEASON: 182.0,
    Rhythm.YEAR: 365.0,
}
_NEAR_TIMES = 8.0  # times: a weekly and a monthly rhythm can be fitted together, a daily and a yearly one hardly


def judge_rhythm(pair: Pair) -> Evidence | None:
    """Both come back about as often, or both are for once; what comes once does not feed what goes on."""
    one, other = pair.offer.rhythm, pair.need.rhythm
    if one is None or other is None:
        return None
    if (one is Rhythm.ONCE) != (other is Rhythm.ONCE):
        return Evidence("rhythm-apart", -1.0, {})
    if one is other:
        return Evidence("rhythm-fits", 1.0, {"rhythm": one.value})
    times = max(_RHYTHM_DAYS[one], _RHYTHM_DAYS[other]) / min(_RHYTHM_DAYS[one], _RHYTHM_DAYS[other])
    return Evidence("rhythm-fits", 0.5, {"rhythm": one.value}) if times <= _NEAR_TIMES else None


def judge_season(pair: Pair) -> Evidence | None:
    """In how many months of the shorter season both are awake."""
    one, other = pair.offer.details.season, pair.need.details.season
    if one is None and other is None:
        return None
    mine, theirs = list_season_months(one), list_season_months(other)
    common = len(mine & theirs) / min(len(mine), len(theirs))
    return Evidence("season-fits" if common else "season-apart", 2 * common - 1, {"share": round(common, 2)})


def judge_dates(pair: Pair) -> Evidence | None:
    """How much of the shorter time both are to be had; nothing when neither said from when until when."""
    spans = [span for entry in (pair.offer, pair.need) if (span := find_date_span(entry)) is not None]
    if len(spans) < 2:
        return None
    (one, one_end), (other, other_end) = spans
    common = (min(one_end, other_end) - max(one, other)).days + 1
    part = max(0.0, common / (min((one_end - one).days, (other_end - other).days) + 1))
    return Evidence("dates-fit" if part >= 0.5 else "dates-part", 2 * part - 1, {"share": round(part, 2)})


def judge_weekdays(pair: Pair) -> Evidence | None:
    """The van is free on the days on which it is wanted."""
    mine, theirs = set(pair.offer.weekdays), set(pair.need.weekdays)
    if not mine or not theirs:
        return None
    part = len(mine & theirs) / len(theirs)
    return Evidence("weekdays-fit" if part else "weekdays-apart", part or -1.0, {"share": round(part, 2)})


def list_season_months(season: Season | None) -> frozenset[int]:
    """The months of a season; all of them when none was said."""
    if season is None:
        return _WHOLE_YEAR
    length = (season.last - season.first) % 12 + 1
    return frozenset((season.first - 1 + step) % 12 + 1 for step in range(length))


def find_date_span(entry: Entry) -> tuple[date, date] | None:
    """From when until when, where both are known."""
    return (entry.starts, entry.until) if entry.starts and entry.until and entry.starts <= entry.until else None


def has_common_day(entry: Entry, other: Entry) -> bool:
    """Is there a day on which both are to be had? Two that said their weekdays must share one."""
    if entry.weekdays and other.weekdays and not set(entry.weekdays) & set(other.weekdays):
        return False
    starts = max(entry.starts or date.min, other.starts or date.min)
    return starts <= min(entry.until or date.max, other.until or date.max)
