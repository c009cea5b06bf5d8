"""The word files: every language of a subject has the same keys, and what its examples say is read from them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import matching
from matching.activities.load import load_activities
from matching.lexicon import Lexicon
from matching.privacy.telltales import find_telltale
from matching.taxonomy import heads
from matching.taxonomy.index.everyday_words import EVERYDAY_WORDS
from matching.taxonomy.index.fold import extract_content_words
from matching.understand import Reading, understand_message
from matching.understand.additions import read_additions
from matching.understand.agreed_together import read_agreed_together
from matching.understand.amounts import read_amounts
from matching.understand.animator_words import read_animator_requests
from matching.understand.answers import parse_amount_answer, parse_price_answer
from matching.understand.asked_names import split_asked_names
from matching.understand.authorisation import read_authorisation_lines
from matching.understand.board_request import AnimatorDeed
from matching.understand.board_words import read_board_request
from matching.understand.company_asked import read_asked_company
from matching.understand.fate import read_fate
from matching.understand.for_others import name_service
from matching.understand.held import find_contents
from matching.understand.intent import read_intent
from matching.understand.least import is_least
from matching.understand.meant_site import read_site_words
from matching.understand.moments import find_moments
from matching.understand.money import MONEY
from matching.understand.newcomer import read_newcomer
from matching.understand.open_words import announces_openly
from matching.understand.own_things import read_own_remark
from matching.understand.paid import find_paid_fate
from matching.understand.partial_yes import read_partial_yes
from matching.understand.partner_names import split_partner_names
from matching.understand.permanent_taker import read_taker_lines
from matching.understand.phone_spelling import spell_out
from matching.understand.picks import read_picks
from matching.understand.place import find_place_spans
from matching.understand.place.bare_towns import find_bare_town
from matching.understand.placed_shares import read_placed_shares
from matching.understand.plain_text import TAKEN_MARK, Text
from matching.understand.refused import read_refused
from matching.understand.remarks import read_remark
from matching.understand.report_period import find_report_request
from matching.understand.saved import read_saved
from matching.understand.set_aside import read_aside_remark
from matching.understand.still_there import read_still_there
from matching.understand.text import prepare_text
from matching.understand.thing.facts import find_exceptions, find_purpose, find_states
from matching.understand.thing.listing import split_list
from matching.understand.thing.named_words import blank_talk
from matching.understand.time import read_time
from matching.understand.unsent_edit import read_unsent_edit
from matching.understand.waste_code import find_given_codes
from matching.understand.workshop import read_workshop
from matching.understand.workshop_lines import read_workshop_lines
from matching.vocabulary import Quantity
from tests.matching.understand.conftest import TODAY, search, spot

GIVEN_CODES = ("150101", "170107", "130205", "030105", "150102")
ROOT = Path(matching.__file__).parent
FILES = sorted(ROOT.rglob("*.*.toml"))
SUBJECTS = sorted({str(file.relative_to(ROOT)).split(".")[0] for file in FILES})


def _fold(text: str) -> str:
    return Text.from_original(text).folded


def _say_saved(text: str, _: str) -> str:
    saved = read_saved(text)
    return f"{saved[0]:g} {saved[1].value}" if saved is not None else "nothing"


def _say_still_there(text: str, _: str) -> str:
    return " | ".join(": ".join(filter(None, ("yes" if each.yes else "no", each.what))) for each in read_still_there(text))


def _say_refused(text: str, _: str) -> str:
    refused = read_refused(text, date(2026, 3, 3))
    parts = (refused.reason, refused.until, refused.within) if refused is not None else ("nothing",)
    return " ".join(str(part) for part in parts if part is not None)


def _say_fate(text: str, _: str) -> str:
    fate = read_fate(text)
    if fate is None:
        return "nothing"
    return " ".join(filter(None, (fate.way.value, f"{fate.cost:g}" if fate.cost else "", fate.basis or "")))


def _say_range(low: float, high: float) -> str:
    return f"{low:g}" if low == high else f"{low:g} to {high:g}"


def _say_quantity(said: Quantity | None) -> str:
    if said is None:
        return ""
    amount = _say_range(said.low, said.high)
    return f"{amount} {said.unit.value}" + (f" each {said.every} {said.rhythm.value}" if said.rhythm else "")


def _say_amounts(text: str, language: str) -> str:
    found = read_amounts(_fold(text), language).quantities
    return ", ".join(_say_quantity(one.quantity) or f"each {one.size.value:g} {one.size.unit.value}" for one in found if one)


def _say_row(text: str, language: str) -> list[str]:
    row = read_amounts(_fold(text), language).row
    return [_say_quantity(one) for one in row.quantities] if row else []


def _say_figures(text: str, language: str) -> str:
    found = read_amounts(_fold(text), language).figures
    told = {"°C": found.temperature_c, "bar": found.pressure_bar, "km": found.within_km}
    figures = [f"{value:g} {unit}" for unit, value in told.items() if value is not None]
    return ", ".join([*figures, *(["money"] if found.money else []), *(["no amount"] if found.barred else [])])


def _say_dates(text: str, language: str) -> str:
    found = read_time(_fold(text), TODAY).dates
    season = f"{found.season.first}-{found.season.last}" if found.season else None
    told = {"season": season, "from": found.start, "until": found.until}
    return ", ".join(f"{name} {value}" for name, value in told.items() if value)


def _say_moment(text: str, language: str) -> str:
    return " ".join(str(one) for one in read_time(_fold(text), TODAY).moment if one is not None)


def _say_weekdays(text: str, language: str) -> str:
    found = read_time(_fold(text), TODAY)
    return " ".join([*map(str, found.weekdays), *(["weekly"] if found.weekly_habit else [])])


def _say_rhythm(text: str, language: str) -> str:
    found = read_time(_fold(text), date(2026, 1, 1))
    told = []
    for one in found.rhythms:
        every = f"{one.pace.every} {one.pace.rhythm.value}" if one.pace.every > 1 else one.pace.rhythm.value
        told.append(every if one.times == 1 else f"{one.times} x {every}")
    return ", ".join(told) or ("regular" if found.regularity else "")


def _say_cues(text: str, language: str) -> str:
    return ", ".join(
        ":".join([cue.kind.value, *([cue.side.value] if cue.side else [])]) for cue in read_intent(_fold(text)).cues
    )


def _say_kind(text: str, language: str) -> str:
    return ":".join(one.value for one in read_intent(_fold(text)).kind_and_side if one)


def _say_fate_cost(text: str, language: str) -> str:
    plain = Text.from_original(text)
    fate = find_paid_fate(plain.folded)
    return plain.quote_span(*fate.cost) if fate else ""


def _say_act(text: str, language: str) -> str:
    act, other = read_intent(_fold(text)).decide_act(named=True, score=0.3, amount=False)
    return other.value if other else act.value


def _say_manner(text: str, language: str) -> str:
    found = read_intent("", _fold(text))
    told = {"lent": found.is_lent, "joint": found.is_joint, "taken": found.is_taken}
    return ", ".join(name for name, holds in told.items() if holds)


def _say_facts(text: str, language: str) -> str:
    folded = _fold(text)
    aim = find_purpose(folded)
    return ", ".join(
        [
            *(state.value for state in find_states(folded)),
            *([folded[slice(*aim)]] if aim else []),
            *(f"no {folded[start:end]}" for _, start, end in find_exceptions(folded)),
        ]
    )


def _say_list(text: str, language: str) -> str:
    folded = _fold(text)
    return " | ".join(folded[start:end] for start, end in split_list(folded, 0, len(folded)))


def _say_whole(text: str, language: str) -> str:
    said: Reading = understand_message(text, language, search, spot, TODAY)
    return " | ".join(f"{one.what} ({_say_quantity(one.quantity)})" if one.quantity else one.what for one in (said, *said.more))


def _say_addition(text: str, language: str) -> str:
    added = read_additions(understand_message(text, language, search, spot, TODAY))
    return "addition" if added.whole else "something else"


def _say_remark(text: str, language: str) -> str:
    remark = read_remark(text)
    return ":".join([remark.kind.value, *([remark.topic.value] if remark.topic else [])]) if remark else ""


def _say_newcomer(text: str, language: str) -> str:
    found = read_newcomer(text, load_activities(), spot, lambda words: ())
    return ", ".join(filter(None, (found.name, found.activity, found.place.name if found.place else "")))


def _say_own_remark(text: str, language: str) -> str:
    remark = read_own_remark(text)
    return ": ".join(filter(None, (remark.deed.value, remark.rest))) if remark else ""


def _say_authorisation(text: str, language: str) -> str:
    [line] = read_authorisation_lines(text).lines
    return " | ".join((line.company, line.kind, line.number, line.until))


def _say_board_request(text: str, language: str) -> str:
    request = read_board_request(text)
    return ": ".join(filter(None, (request.deed.value, str(request.count or ""), request.rest))) if request else ""


def _say_unsent_edit(text: str, _: str) -> str:
    edit = read_unsent_edit(text)
    return ": ".join(filter(None, (edit.code, edit.link))) if edit is not None else "not"


def _say_animator_request(text: str, _: str) -> str:
    parts = ("who", "rest", "thing", "other", "place")
    told = (each for each in read_animator_requests(text) if each.deed is not AnimatorDeed.NAME)
    said = (f"{each.deed}: {' '.join(f'{part}={words}' for part in parts if (words := getattr(each, part)))}" for each in told)
    return next(said, "")


def _say_picks(text: str, _: str) -> str:
    picked = read_picks(text, 6)
    return "not" if picked is None else " ".join(map(str, picked)) or "none"


def _say_aside(text: str, _: str) -> str:
    said = read_aside_remark(text)
    return "" if said is None else f"{said.deed}: {said.which}" if said.which else said.deed.value


def _say_site(text: str, _: str) -> str:
    words = read_site_words(text, [("Tonnellerie Atlantique", "Rochefort"), ("Tonnellerie Atlantique", "Surgères")])
    if words.further:
        return f"further: {words.further}"
    said = words.remark
    if said is None:
        return ""
    site = "other" if said.site < 0 else str(said.site + 1)
    return " ".join(filter(None, (site, "moving" if said.moving else "", str(said.line or ""), said.thing)))


def _say_taker(text: str, _: str) -> str:
    [line] = read_taker_lines(text).lines
    if not line.things:
        return "not"
    place, note = f" @ {line.place}" if line.place else "", f" ({line.note})" if line.note else ""
    return f"{line.name}{place}: {' + '.join(line.things)}{note}"


def _say_report_period(text: str, _: str) -> str:
    wanted = find_report_request(text, date(2026, 11, 30))
    return "not" if wanted is None else wanted if isinstance(wanted, str) else f"{wanted[0]} – {wanted[1]}"


def _say_workshop(text: str, _: str) -> str:
    told = read_workshop(text)
    if told is None:
        return "not"
    return f"planned: {told.name} | {told.moment} | {told.place}" if told.planned else "named"


def _say_workshop_line(text: str, _: str) -> str:
    [line] = read_workshop_lines(text).lines
    things = " + ".join(f"[{each.kind}] {each.words}" if each.kind else each.words for each in line.things)
    ticked = (", screen" if line.on_screen else "") + (", named" if line.named else "")
    asked = f", asks {line.person} at {line.reach}" if line.reach else ""
    return f"{line.name}{f' @ {line.place}' if line.place else ''}: {things}{ticked}{asked}"


def _say_shares(text: str, _: str) -> str:
    read = read_placed_shares(text)
    shares, giver = read.shares, f"({read.giver}) " if read.giver else ""
    told = (f"{each.quantity.low:g} {each.quantity.unit}" if each.quantity is not None else "rest" for each in shares)
    return giver + "; ".join(f"{each.who} {amount}" for each, amount in zip(shares, told, strict=True)) or "not"


def _say_agreed(text: str, _: str) -> str:
    agreed = read_agreed_together(text)
    if agreed is None:
        return "not"
    return ("; ".join(agreed.names) or f"{agreed.count}") + (f" ({agreed.thing})" if agreed.thing else "")


def _say_partial_yes(text: str, _: str) -> str:
    said = read_partial_yes(text)
    if said is None:
        return ""
    if said.conditional:
        return "condition"
    return f"{said.quantity.low:g} {said.quantity.unit}" if said.quantity is not None else f"{said.part}"


SAY: Mapping[str, Callable[[str, str], str]] = {
    "privacy/telltales": lambda text, language: str(find_telltale(text) or "nothing"),
    "taxonomy/heads": lambda text, language: next(heads._list_heads(text), ("", False))[0],
    "taxonomy/index/talk": lambda text, language: extract_content_words(text),
    "understand/additions/additions": _say_addition,
    "understand/amounts/figures": _say_figures,
    "understand/amounts/numbers": lambda text, language: ", ".join(
        _say_range(one.low, one.high) for one in read_amounts(_fold(text), language).numbers
    ),
    "understand/amounts/pieces": _say_amounts,
    "understand/amounts/quantity": _say_amounts,
    "understand/amounts/row": lambda text, language: " | ".join(_say_row(text, language)),
    "understand/amounts/sizes": _say_amounts,
    "understand/amounts/units": _say_amounts,
    "understand/answers": lambda text, language: price.value if (price := parse_price_answer(text)) else "",
    "understand/assembly": _say_whole,
    "understand/authorisation/authorisation": _say_authorisation,
    "understand/animator_words/animator_words": _say_animator_request,
    "understand/board_words/board_words": _say_board_request,
    "understand/unsent_edit/unsent_edit": _say_unsent_edit,
    "understand/clause": _say_whole,
    "understand/open_words/open_words": lambda text, _: "openly" if announces_openly(text) else "not",
    "understand/fate/fate": _say_fate,
    "understand/refused/refused": _say_refused,
    "understand/saved/saved": _say_saved,
    "understand/still_there/still_there": _say_still_there,
    "understand/least/least": lambda text, language: "yes" if is_least(text, parse_amount_answer(text, language)) else "no",
    "understand/moments/moments": lambda text, _: find_moments(text) or "nothing",
    "understand/intent/act": _say_act,
    "understand/intent/cues": _say_cues,
    "understand/paid/paid": _say_fate_cost,
    "understand/intent/kinds": _say_kind,
    "understand/intent/manner": _say_manner,
    "understand/intent/other": _say_act,
    "understand/intent/parts": lambda text, language: " | ".join(
        _fold(text)[start:end].strip(" ,") for start, end in read_intent(_fold(text)).parts
    ),
    "understand/intent/price": lambda text, language: ", ".join(price.value for _, _, price in read_intent(_fold(text)).prices),
    "understand/money": lambda text, _: found[0].strip() if (found := re.search(MONEY, _fold(text))) else "",
    "understand/newcomer/newcomer": _say_newcomer,
    "understand/own_things/own_things": _say_own_remark,
    "understand/place/bare_towns": lambda text, language: ", ".join(
        _fold(text)[one.start : one.end].strip() for one in filter(None, [find_bare_town(Text.from_original(text), spot)])
    ),
    "understand/place/places": lambda text, language: ", ".join(
        _fold(text)[one.start : one.end].strip() for one in find_place_spans(Text.from_original(text), spot)
    ),
    "understand/remarks/remarks": _say_remark,
    "understand/text/language": lambda text, language: prepare_text(text, "?").language,
    "taxonomy/index/everyday_words": lambda text, _: (
        "everyday" if set(extract_content_words(text).split()) <= EVERYDAY_WORDS else ""
    ),
    "understand/waste_code/waste_code": lambda text, _: ", ".join(
        one.code for one in find_given_codes(_fold(text), GIVEN_CODES)
    ),
    "understand/text/not_but": lambda text, language: " ".join(prepare_text(text, language).said.folded.split()),
    "understand/phone_spelling/phone_spelling": lambda text, _: spell_out(text),
    "understand/text/repair": lambda text, language: prepare_text(text, language).said.folded,
    "understand/text/speaker": lambda text, language: prepare_text(text, language).told.folded.strip(" ,"),
    "understand/thing/contents": _say_whole,
    "understand/thing/facts": _say_facts,
    "understand/held/held": lambda text, language: ", ".join(
        f"soiled: {one.name}" if one.soils else one.name for one in find_contents(_fold(text))
    ),
    "understand/thing/listing": _say_list,
    "understand/thing/naming": _say_whole,
    "understand/thing/phrases": lambda text, language: " ".join(blank_talk(_fold(text)).replace(TAKEN_MARK, " ").split()).strip(
        " ,"
    ),
    "understand/thing/regions": _say_whole,
    "understand/time/calendar": _say_dates,
    "understand/time/closings": lambda text, language: ", ".join(
        _fold(text)[start:end].strip() for start, end in read_time(_fold(text), TODAY).closings
    ),
    "understand/time/dates": _say_dates,
    "understand/time/moment": _say_moment,
    "understand/time/rhythm": _say_rhythm,
    "understand/time/weekdays": _say_weekdays,
    "understand/picks/picks": _say_picks,
    "understand/set_aside/set_aside": _say_aside,
    "understand/for_others/for_others": lambda text, _: next(iter(name_service(text)), ""),
    "understand/meant_site/meant_site": _say_site,
    "understand/permanent_taker/permanent_taker": _say_taker,
    "understand/report_period/report_period": _say_report_period,
    "understand/partner_names/partner_names": lambda text, _: (" > " if split_partner_names(text).ordered else " + ").join(
        split_partner_names(text).names
    ),
    "understand/asked_names/asked_names": lambda text, _: " ".join(split_asked_names(text)) or "not",
    "understand/company_asked/company_asked": lambda text, _: read_asked_company(text) or "not",
    "understand/agreed_together/agreed_together": _say_agreed,
    "understand/partial_yes/partial_yes": _say_partial_yes,
    "understand/placed_shares/placed_shares": _say_shares,
    "understand/workshop/workshop": _say_workshop,
    "understand/workshop_lines/workshop_lines": _say_workshop_line,
}


def _load(subject: str) -> Mapping[str, Mapping[str, Any]]:
    files = sorted((ROOT / subject).parent.glob(f"{Path(subject).name}.*.toml"))
    return {file.name.split(".")[1]: tomllib.loads(file.read_text(encoding="utf-8")) for file in files}


def _list_keys(table: Mapping[str, Any]) -> set[str]:
    inner = {f"{key}.{name}" for key, value in table.items() if isinstance(value, dict) for name in value}
    return set(table) | inner


EXAMPLES = [
    pytest.param(subject, language, one["text"], one["reads"], id=f"{subject}.{language}: {one['text']}")
    for subject in SUBJECTS
    for language, table in _load(subject).items()
    for one in table.get("examples", ())
]


def test_every_subject_is_read_here() -> None:
    assert set(SUBJECTS) == set(SAY)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_all_languages_of_a_subject_have_the_same_keys(subject: str) -> None:
    tables = _load(subject)
    assert {"fr", "en"} <= set(tables)
    keys = {language: _list_keys(table) for language, table in tables.items()}
    assert all(own == keys["fr"] for own in keys.values()), keys


@pytest.mark.parametrize("subject", SUBJECTS)
def test_every_language_has_examples(subject: str) -> None:
    for language, table in _load(subject).items():
        assert len(table.get("examples", ())) >= 2, f"{subject}.{language}.toml says nothing by example"


@pytest.mark.parametrize(("subject", "language", "text", "reads"), EXAMPLES)
def test_an_example_holds(subject: str, language: str, text: str, reads: str) -> None:
    assert SAY[subject](text, language) == reads


def test_a_language_is_added_by_adding_its_file(tmp_path: Path) -> None:
    (tmp_path / "greeting.fr.toml").write_text('hello = ["bonjour"]\n', encoding="utf-8")
    (tmp_path / "greeting.en.toml").write_text('hello = ["hello"]\n', encoding="utf-8")
    assert Lexicon(tmp_path, "greeting").languages == ("fr", "en")
    (tmp_path / "greeting.de.toml").write_text('GOOD = ["guten"]\nhello = ["<GOOD> tag"]\n', encoding="utf-8")
    words = Lexicon(tmp_path, "greeting")
    assert words.list_words("hello") == ("bonjour", "(?:guten) tag", "hello")
    assert words.compile("hello").search("na, guten tag!") is not None
