"""Partners of a new declaration among very many: Boucle's own search next to the bare query, a loop, and PostGIS; then
all that its author waits for, the search and the scores, next to reading and scoring whatever the search found."""

from __future__ import annotations

import gc
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from time import perf_counter

from bot.commands.labelled import compute_fraction
from bot.commands.table import format_share, format_table
from matching.knowledge import Knowledge
from matching.scoring.best_first import rank_partners
from matching.scoring.entry import Entry
from matching.scoring.scorer import ScoredPair
from matching.scoring.upper_bound import CandidateRow
from matching.vocabulary import Kind, Price, Rhythm
from storage.work import Work
from tests.bench.bare import Asked, Bare, loop, postgis
from tests.bench.databases import Fresh
from tests.bench.filling import filled
from tests.bench.territory import Territory, drawn

ASKED, COMMONEST, NEAR = 300, 3, 100.0
LOOPS, JUDGED = 12, 60  # the loop takes long, and so does scoring everything there is
FIRST = 20
SEARCH, FOUND = "Boucle, the search", "Boucle, found and scored"
ROUNDS = 3  # each is asked three times and the fastest counts: the machine may be busy elsewhere
NETWORK = 1


Way = Callable[[Asked], object]


def partners(knowledge: Knowledge, databases: Mapping[str, Fresh], size: int) -> str:
    """One table over all databases, with `size` open declarations in each."""
    rows, territory = list[list[str]](), drawn(knowledge, size)
    questions = {"any": asked(knowledge, territory), "commonest": asked(knowledge, territory, COMMONEST)}
    for name, fresh in databases.items():
        url = fresh(f"open{size}")
        store, bare, extra = filled(url, territory), Bare(url), postgis(url)
        with store.read(NETWORK) as work:
            for which, these in questions.items():
                rows += _measured(knowledge, work, bare, territory, these, [name, which], extra)
        bare.close()
        store.close()
    return format_table(
        f"Partners of a new declaration among {size:,}: {ASKED} of any resource; {ASKED} of the {COMMONEST} "
        f"commonest, within {NEAR:.0f} km",
        ("database", "resource", "found by", "mean ms", "p50", "p99", "of bare", "loop ÷", f"top {FIRST}"),
        rows,
    )


def asked(knowledge: Knowledge, territory: Territory, commonest: int | None = None) -> Sequence[Asked]:
    """New declarations of some company of the territory: of all resources evenly, or of the commonest."""
    draw, terms, found = random.Random(7), random.Random(8), list[Asked]()
    ids = (
        territory.common[:commonest]
        if commonest
        else [id for id in territory.common if knowledge.scorer.plan_search(_new(id, Kind.OFFER, territory.companies[0]))[1]]
    )
    while len(found) < ASKED:
        entry = _new(draw.choice(ids), draw.choice((Kind.OFFER, Kind.NEED)), draw.choice(territory.companies))
        kinds, resources, reach = knowledge.scorer.plan_search(entry)
        if resources:
            entry = replace(entry, price=terms.choice((None, *Price)), rhythm=terms.choice((None, *Rhythm)))
            found.append(Asked(entry, kinds, tuple(resources), NEAR if commonest else reach))
    return found


def _new(resource: str, kind: Kind, company: Sequence[object]) -> Entry:
    id, _, group, activity, place, _, _, lat, lon, _ = company
    return Entry(
        0,
        int(str(id)),
        kind,
        resource,
        float(str(lat)),
        float(str(lon)),
        None,
        resource,
        str(activity),
        str(place),
        str(group),
        26.0,
        26.0,
    )


def _measured(
    knowledge: Knowledge,
    work: Work,
    bare: Bare,
    territory: Territory,
    these: Sequence[Asked],
    told: list[str],
    extra: Mapping[str, Way],
) -> list[list[str]]:
    ways: dict[str, Way] = {
        "bare SQL, what the index covers": bare.covered,
        "bare SQL, whole rows": bare.whole,
        SEARCH: lambda one: near(work, one),
        **extra,
        "whole rows, all scored": lambda one: scored(knowledge, work, one, near(work, one)),
        FOUND: lambda one: best(knowledge, work, one),
    }
    spent = {name: list[float]() for name in ways} | {"a Python loop": []}
    gc.collect()
    for number, one in enumerate(these):
        for name, way in ({**ways, "a Python loop": lambda it: loop(territory, it)} if number < LOOPS else ways).items():
            spent[name].append(1e3 * min(_seconds(way, one) for _ in range(ROUNDS)))
    mean = {name: sum(times) / len(times) for name, times in spent.items()}
    found = format_share(recall(knowledge, work, these[:JUDGED]))
    return [
        [
            *told,
            name,
            f"{mean[name]:.2f}",
            *(f"{sorted(times)[int(len(times) * at)]:.2f}" for at in (0.5, 0.99)),
            f"{mean[name] / mean['bare SQL, what the index covers']:.1f} ×",
            f"{mean['a Python loop'] / mean[name]:.0f} ×",
            found if name == FOUND else "",
        ]
        for name, times in spent.items()
    ]


def _seconds(way: Way, one: Asked) -> float:
    start = perf_counter()
    way(one)
    return perf_counter() - start


def near(work: Work, one: Asked) -> Sequence[CandidateRow]:
    """The search alone: the nearest, as the index tells of them."""
    return work.declarations.find_candidates(one.entry, one.kinds, one.resources, one.reach)


def best(knowledge: Knowledge, work: Work, one: Asked) -> list[ScoredPair]:
    """The search and the scores, as when somebody has just published it."""
    return [*islice(rank_partners(knowledge.scorer, one.entry, near(work, one), work.declarations.load_entries), FIRST)]


def scored(knowledge: Knowledge, work: Work, one: Asked, glimpses: Iterable[CandidateRow]) -> list[ScoredPair]:
    """The same by reading and scoring every one of these."""
    ids = [id for id, *_ in glimpses]
    everybody = work.declarations.load_entries(ids) if ids else ()
    leads = [lead for other in everybody if (lead := knowledge.scorer.compare(one.entry, other))]
    return sorted((lead for lead in leads if lead.may_be_told), key=lambda lead: (-lead.score, lead.offer.id, lead.need.id))[
        :FIRST
    ]


def recall(knowledge: Knowledge, work: Work, these: Sequence[Asked]) -> float:
    """How many of the best partners there are at all, within reach, are among the best that Boucle finds."""
    hits = list[bool]()
    for one in these:
        everything = work.declarations.find_candidates(one.entry, one.kinds, one.resources, one.reach, most=10**9)
        found = {(lead.offer.id, lead.need.id) for lead in best(knowledge, work, one)}
        hits += [(lead.offer.id, lead.need.id) in found for lead in scored(knowledge, work, one, everything)]
    return compute_fraction(hits)
