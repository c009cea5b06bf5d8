"""Public holidays of the country whose clocks a network lives by: nobody is at work there, so nobody is asked or rung."""

from __future__ import annotations

import tomllib
from datetime import date, tzinfo
from functools import cache
from pathlib import Path

_COUNTRIES_FILE = Path(__file__).parent / "data" / "countries.toml"


def is_public_holiday(day: date, zone: tzinfo | None) -> bool:
    """Is it a holiday there? Never where the country of a time zone is not known."""
    country = _read_countries().get(str(zone)) if zone is not None else None
    return country is not None and day in _list_holidays(country, day.year)


@cache
def _read_countries() -> dict[str, str]:
    return {zone: str(country) for zone, country in tomllib.loads(_COUNTRIES_FILE.read_text(encoding="utf-8")).items()}


@cache
def _list_holidays(country: str, year: int) -> frozenset[date]:
    # Opened when the first such day is asked for: a bot that only answers never needs it.
    from holidays import country_holidays

    code, _, part = country.partition("-")
    return frozenset(country_holidays(code, subdiv=part or None, years=year))
