"""Who is there: companies drawn from the demo's territory, each at another town around, each with something to say."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from bot.rehearsal.members import RehearsalMember, settle_member
from bot.rehearsal.stage import RehearsalStage
from bot.rehearsal.territory import DEMO_TERRITORY
from matching.knowledge import Knowledge
from matching.scoring.distance import measure_km
from storage.people.prefs import Alerts, DigestPace, Prefs
from tests.simulation.habits import load_habits


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Somebody of the crowd: what to call them, their company, and what they may say, in their order."""

    name: str
    member: RehearsalMember
    sentences: tuple[str, ...]
    joins: timedelta
    prefs: Prefs


def draw_crowd(
    knowledge: Knowledge, near: tuple[float, float], companies: int, chance: Random, busy: int = 1
) -> tuple[Neighbour, ...]:
    """So many neighbours; the same for the same chance."""
    trades, towns = _read_trades(), _list_towns(knowledge, near)
    everything = [sentence for _, sentences in trades for sentence in sentences]
    found = []
    for number in range(companies):
        activity, sentences = trades[chance.randrange(len(trades))]
        more = chance.sample(everything, 4 * busy)
        said = [*chance.sample(sentences, len(sentences)), *more]
        member = RehearsalMember(f"P{number}", f"Maison Numéro {number}", chance.choice(towns), activity)
        joins = timedelta(days=chance.uniform(0, load_habits()["company"]["joins_within_days"] / busy))
        found.append(Neighbour(f"P{number}", member, tuple(said), joins, _draw_prefs(chance)))
    return tuple(found)


def settle_neighbour(stage: RehearsalStage, neighbour: Neighbour) -> None:
    """They join, confirmed, with their wishes. Raises LookupError for a town that is not known."""
    if not settle_member(stage, neighbour.member):
        raise LookupError(f"no town {neighbour.member.place}")
    with stage.store.work(stage.network) as work:
        person = work.people.find_person(stage.find_phone(neighbour.name).id)
        if person is None:
            raise LookupError(f"{neighbour.name} is not there")
        person.prefs = neighbour.prefs


def _draw_prefs(chance: Random) -> Prefs:
    wishes = load_habits()["wishes"]
    pace, alerts, point = DigestPace.WEEKLY, Alerts.NOW, chance.random()
    if point < wishes["digest_monthly"]:
        pace = DigestPace.MONTHLY
    elif point < wishes["digest_monthly"] + wishes["digest_never"]:
        pace = DigestPace.NEVER
    point = chance.random()
    if point < wishes["alerts_in_digest"] and pace is not DigestPace.NEVER:
        alerts = Alerts.DIGEST
    elif point > 1 - wishes["alerts_never"]:
        alerts = Alerts.NEVER
    return Prefs(digest=pace, alerts=alerts, weekends=chance.random() >= wishes["weekends_off"])


def _read_trades() -> list[tuple[str, list[str]]]:
    with DEMO_TERRITORY.open(encoding="utf-8") as file:
        said: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in csv.DictReader(file):
            said[row["structure"], row["activite"]].append(row["annonce"])
    return [(activity, sentences) for (_, activity), sentences in said.items()]


def _list_towns(knowledge: Knowledge, near: tuple[float, float]) -> list[str]:
    """The towns of the demo's territory, as they are named there."""
    with DEMO_TERRITORY.open(encoding="utf-8") as file:
        named = sorted({row["commune"] for row in csv.DictReader(file)})
    found = []
    for town in named:
        place = next(iter(knowledge.gazetteer.find(town, near=near)), None)
        if place is not None and measure_km(*near, place.lat, place.lon) <= load_habits()["company"]["spread_km"]:
            found.append(town)
    return found
