"""A territory drawn with a seed: companies where towns are, and what they have open; few things are very common."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matching.knowledge import Knowledge
from matching.vocabulary import Kind

SEED = 2026
EACH = 4  # declarations of one company
RARER = 0.9  # the n-th commonest resource is n ** RARER times rarer than the commonest
OFFERS, NEEDS, SHARES = 0.5, 0.4, 0.1
PRICES = ("give", "pay", "sell", "buy", "discuss", None)
RHYTHMS = ("once", "week", "month", "year", None)
NOW, LATER = "2026-11-21 09:00:00.000000", "2027-05-21 09:00:00.000000"
PLAIN = {
    "hidden": [],
    "picture": None,
    "season": None,
    "temperature_c": None,
    "pressure_bar": None,
    "condition": None,
    "wish": None,
    "within_km": None,
    "reach": 1.0,
}
TOLD = [
    json.dumps({**PLAIN, **more})
    for more in (
        {},
        {},
        {},
        {},
        {"hidden": ["quantity"]},
        {"season": {"first": 4, "last": 9}},
        {"within_km": 40.0},
        {"reach": 2.0},
    )
]
COMPANY = ("id", "name", "siren", "activity", "place", "postcode", "department", "lat", "lon", "state")
DECLARATION = (
    "id",
    "network_id",
    "company_id",
    "kind",
    "side",
    "visibility",
    "resource",
    "said",
    "every",
    "yearly",
    "left",
    "rhythm",
    "price",
    "place",
    "lat",
    "lon",
    "expires",
    "state",
    "details",
    "published",
    "touched",
)
Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Territory:
    """The rows of both tables, and the resources from the commonest to the rarest."""

    companies: Sequence[Row]
    declarations: Sequence[Row]
    common: Sequence[str]


def drawn(knowledge: Knowledge, number: int) -> Territory:
    """`number` open declarations of a quarter as many companies, all over France."""
    chance, home = np.random.default_rng(SEED), knowledge.gazetteer.home
    firms, activities = max(1, number // EACH), sorted(knowledge.activities)
    towns = chance.choice(np.flatnonzero(home.postcodes > 0), firms).tolist()
    trades = chance.integers(len(activities), size=firms).tolist()
    companies = [
        (
            n,
            f"C{n}",
            f"{n:09d}",
            activities[trade],
            home.written[town],
            "17000",
            "17",
            round(float(home.lat[town]), 3),
            round(float(home.lon[town]), 3),
            "confirmed",
        )
        for n, (town, trade) in enumerate(zip(towns, trades, strict=True), 1)
    ]
    common = chance.permutation(sorted(knowledge.taxonomy.resources)).tolist()
    weights = 1 / np.arange(1, len(common) + 1) ** RARER
    draws = zip(
        chance.integers(firms, size=number).tolist(),
        chance.choice(3, number, p=(OFFERS, NEEDS, SHARES)).tolist(),
        chance.choice(len(common), number, p=weights / weights.sum()).tolist(),
        np.round(chance.lognormal(2.5, 1.6, number), 2).tolist(),
        *(chance.integers(len(of), size=number).tolist() for of in (PRICES, RHYTHMS, TOLD)),
        strict=True,
    )
    kinds = tuple(kind.value for kind in Kind)
    return Territory(
        companies,
        [
            (
                n,
                1,
                firm + 1,
                kinds[kind],
                "has" if kind == 2 else None,
                "network",
                common[thing],
                common[thing],
                1,
                much,
                much,
                RHYTHMS[rhythm],
                PRICES[price],
                *companies[firm][4:5],
                *companies[firm][7:9],
                LATER,
                "open",
                TOLD[more],
                NOW,
                NOW,
            )
            for n, (firm, kind, thing, much, price, rhythm, more) in enumerate(draws, 1)
        ],
        common,
    )
