"""« Notre année »: the last twelve months of a company, or of the network, as a picture with the same in words below it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.context.action_context import ActionContext
from bot.pictures.year import YearBar, YearBlock, YearPage, YearTile, draw_year_png
from bot.rendering.text_renderer import Document, TextRenderer
from bot.views.gains.lines import build_factor_lines, build_gain_lines, build_share_line, build_source_lines
from bot.views.gains.outcomes import list_factors, list_outcomes, list_own_outcomes
from matching.calendar.days import to_local_day
from matching.consent.states import Stage
from matching.gains.model import SUREST_FIRST, Gains
from matching.gains.totals import hide_few, sum_gains
from matching.reports.model import FEWEST_OWNERS
from storage.notes.saying import Fact, Facts, Saying
from storage.tables import Introduction

YEAR_DOCUMENT = "year"
_YEAR = timedelta(days=365)
_TILE_STAGES = (Stage.DISCUSSING, Stage.TRIAL, Stage.RUNNING)
_NOTE_KEYS = {"gain-shared": "year-shared"}  # the letters of a picture have no signs such as 🤝
_FIGURE_KEYS = ("gain-year", "gain-pace")


def build_company_year(context: ActionContext) -> Saying | None:
    """The speaker's company; None where nothing has moved yet and nothing is under way."""
    company = context.own_company
    own = context.work.introductions.list_of_company(company.id)
    gains = sum_gains(list_own_outcomes(context, own), context.now - _YEAR)
    sources = build_factor_lines(list_factors(context, own, company.id))
    return _build_year(context, "year-own", {"company": company.name}, own, gains, sources)


def build_network_year(context: ActionContext) -> Saying | None:
    """The whole network, without any figure of fewer than three owners; None where none is left."""
    every = context.work.introductions.list_all()
    count_owners = context.work.companies.count_owners_among
    gains = hide_few(sum_gains(list_outcomes(context, every), context.now - _YEAR), count_owners, FEWEST_OWNERS)
    shown = [each for stage in _TILE_STAGES for each in _keep_told(context, every, stage)]
    name = context.work.networks.find_current().name
    return _build_year(
        context, "year-network", {"network": name}, shown, gains, build_source_lines(list_factors(context, every))
    )


def draw_year(saying: Saying, renderer: TextRenderer) -> Document:
    """The picture of what its message says."""
    facts = saying.facts or {}
    key = saying.key.removeprefix("year-")
    figures = [part for part in saying.parts if part.key in _FIGURE_KEYS]
    tiles = [
        YearTile(str(facts[stage.value]), renderer.render_plain(f"year-tile-{stage.value}", {"count": facts[stage.value]}))
        for stage in _TILE_STAGES
        if facts.get(stage.value)
    ]
    page = YearPage(
        renderer.language,
        renderer.render_plain("year-title", facts),
        renderer.render_plain(f"year-subtitle-{key}", facts),
        renderer.render_plain("year-dates", facts),
        tuple(tiles),
        _build_blocks(figures, renderer),
        (
            *((renderer.render_plain("year-apart", {}),) if figures else ()),
            *(
                renderer.render_plain(_NOTE_KEYS.get(part.key, part.key), part.facts or {})
                for part in saying.parts
                if part.key not in _FIGURE_KEYS
            ),
        ),
    )
    return Document("year.png", draw_year_png(page), picture=True)


def _build_year(
    context: ActionContext,
    key: str,
    about: dict[str, Fact],
    counted: Sequence[Introduction],
    gains: Gains,
    sources: tuple[Saying, ...],
) -> Saying | None:
    counts = {stage.value: _count_stage(counted, stage) for stage in _TILE_STAGES}
    parts = (*build_gain_lines("gain-year", gains.moved), *build_gain_lines("gain-pace", gains.pace), *build_share_line(gains))
    if not parts and not any(counts.values()):
        return None
    zone = context.work.networks.zone()
    facts: dict[str, Fact] = {
        **about,
        **counts,
        "from": to_local_day(context.now - _YEAR, zone).isoformat(),
        "to": to_local_day(context.now, zone).isoformat(),
    }
    spared = any(part.facts and part.facts.get("base") == "co2e" for part in parts)
    return Saying(key, facts, parts=(*parts, *(sources if spared else ())), document=YEAR_DOCUMENT)


def _keep_told(context: ActionContext, introduced: Sequence[Introduction], stage: Stage) -> list[Introduction]:
    """Those at that stage, where enough owners have a part in them to be counted."""
    here = [each for each in introduced if each.closed_at is None and each.stage is stage]
    companies = frozenset(party.company_id for each in here for party in context.work.synergies.list_parties(each.synergy_id))
    return here if context.work.companies.count_owners_among(companies) >= FEWEST_OWNERS else []


def _count_stage(introduced: Sequence[Introduction], stage: Stage) -> int:
    return sum(each.closed_at is None and each.stage is stage for each in introduced)


def _build_blocks(gain_lines: Sequence[Saying], renderer: TextRenderer) -> tuple[YearBlock, ...]:
    """What has the same name stands under it once, unit by unit: tonnes, cubic metres and pieces were all exchanged."""
    titled: dict[str, list[tuple[YearBar, ...]]] = {}
    for line in gain_lines:
        title = renderer.render_plain(f"year-block-{line.key.removeprefix('gain-')}", {"base": (line.facts or {})["base"]})
        titled.setdefault(title, []).append(_build_bars(line, renderer))
    return tuple(YearBlock(title, tuple(groups)) for title, groups in titled.items())


def _build_bars(gain_line: Saying, renderer: TextRenderer) -> tuple[YearBar, ...]:
    facts: Facts = gain_line.facts or {}
    shown = [grade for grade in SUREST_FIRST if facts.get(grade.value)]
    longest = max((float(facts[grade.value]) for grade in shown), default=0.0)
    return tuple(
        YearBar(
            renderer.render_plain(f"year-grade-{grade.value}", {}),
            renderer.render_plain("year-figure", {"amount": facts[grade.value], "base": facts["base"]}),
            float(facts[grade.value]) / longest,
            grade.value,
        )
        for grade in shown
    )
