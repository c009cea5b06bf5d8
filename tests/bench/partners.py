"""Partners of a new declaration among very many: Boucle's own search next to the bare query, a loop, and PostGIS."""
from __future__ import annotations

import gc
import random
from collections.abc import Callable, Mapping, Sequence
from time import perf_counter

from bot.commands.labelled import part
from bot.commands.table import share, table
from matching.entry import Entry
from matching.knowledge import Knowledge
from matching.words import Kind
from storage import declarations
from storage.work import Work
from tests.bench.bare import Asked, Bare, loop, postgis
from tests.bench.databases import Fresh
from tests.bench.filling import filled
from tests.bench.territory import Territory, drawn

ASKED, COMMONEST, NEAR = 300, 3, 100.0
LOOPS, JUDGED = 12, 60   # the loop takes long, and so does scoring everything there is
FIRST = 20
ROUNDS = 3               # each is asked three times and the fastest counts: the machine may be busy elsewhere
NETWORK = 1


Way = Callable[[Asked], object]


def partners(knowledge: Knowledge, databases: Mapping[str, Fresh], sizes: Sequence[int]) -> str:
    """One table over all sizes and databases."""
    rows: list[list[str]] = []
    for size in sizes:
        territory = drawn(knowledge, size)
        questions = {"any": asked(knowledge, territory), "commonest": asked(knowledge, territory, COMMONEST)}
        for name, fresh in databases.items():
            url = fresh(f"open{size}")
            store, bare, extra = filled(url, territory), Bare(url), postgis(url)
            with store.read(NETWORK) as work:
                for which, these in questions.items():
                    rows += _measured(knowledge, work, bare, territory, these, [f"{size:,}", name, which], extra)
            bare.close()
            store.close()
    return table(f"Partners of a new declaration: {ASKED} of any resource; {ASKED} of the {COMMONEST} commonest, within "
                 f"{NEAR:.0f} km", ("open", "database", "resource", "found by", "mean ms", "p50", "p99", "of bare", "loop ÷",
                                    f"top {FIRST}"), rows)


def asked(knowledge: Knowledge, territory: Territory, commonest: int | None = None) -> Sequence[Asked]:
    """New declarations of some company of the territory: of all resources evenly, or of the commonest."""
    draw, found = random.Random(7), list[Asked]()
    ids = territory.common[:commonest] if commonest else [
        id for id in territory.common if knowledge.scorer.partners(_new(id, Kind.OFFER, territory.companies[0]))[1]]
    while len(found) < ASKED:
        entry = _new(draw.choice(ids), draw.choice((Kind.OFFER, Kind.NEED)), draw.choice(territory.companies))
        kinds, resources, reach = knowledge.scorer.partners(entry)
        if resources:
            found.append(Asked(entry, kinds, tuple(resources), NEAR if commonest else reach))
    return found


def _new(resource: str, kind: Kind, company: Sequence[object]) -> Entry:
    id, _, group, activity, place, _, _, lat, lon, _ = company
    return Entry(0, int(str(id)), kind, resource, float(str(lat)), float(str(lon)), None, resource, str(activity), str(place),
                 str(group), 26.0, 26.0)


def _measured(knowledge: Knowledge, work: Work, bare: Bare, territory: Territory, these: Sequence[Asked], told: list[str],
              extra: Mapping[str, Way]) -> list[list[str]]:
    ways: dict[str, Way] = {
        "bare SQL, what the index covers": bare.covered, "bare SQL, whole rows": bare.whole,
        "Boucle": lambda one: work.declarations.candidates(one.entry, one.kinds, one.resources, one.reach), **extra}
    spent = {name: list[float]() for name in ways} | {"a Python loop": []}
    gc.collect()
    for number, one in enumerate(these):
        for name, way in ({**ways, "a Python loop": lambda it: loop(territory, it)} if number < LOOPS else ways).items():
            spent[name].append(1e3 * min(_seconds(way, one) for _ in range(ROUNDS)))
    mean = {name: sum(times) / len(times) for name, times in spent.items()}
    found = share(recall(knowledge, work, these[:JUDGED]))
    return [[*told, name, f"{mean[name]:.2f}", *(f"{sorted(times)[int(len(times) * at)]:.2f}" for at in (0.5, 0.99)),
             f"{mean[name] / mean['bare SQL, what the index covers']:.1f} ×", f"{mean['a Python loop'] / mean[name]:.0f} ×",
             found if name == "Boucle" else ""] for name, times in spent.items()]


def _seconds(way: Way, one: Asked) -> float:
    start = perf_counter()
    way(one)
    return perf_counter() - start


def recall(knowledge: Knowledge, work: Work, these: Sequence[Asked]) -> float:
    """How many of the best partners there are at all are among the nearest that Boucle looks at."""
    few, hits = declarations.CANDIDATES, list[bool]()
    for one in these:
        near = {each.id for each in work.declarations.candidates(one.entry, one.kinds, one.resources, one.reach)}
        declarations.CANDIDATES = 10**9
        try:
            everything = work.declarations.candidates(one.entry, one.kinds, one.resources, one.reach)
        finally:
            declarations.CANDIDATES = few
        for lead in knowledge.scorer.best(one.entry, everything)[:FIRST]:
            hits.append((lead.need if lead.offer.id == one.entry.id else lead.offer).id in near)
    return part(hits)
