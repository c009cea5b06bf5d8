"""A report's message as a picture: it shows what the message says, and nothing besides."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.pictures.map_view import Landmark, MapArrow, MapSpot, fit_view
from bot.pictures.month_columns import ColumnSeries, draw_columns
from bot.pictures.report import ReportBar, ReportBlock, ReportKey, ReportPage, ReportTile, draw_report
from bot.pictures.shapes import Drawing
from bot.pictures.stream_diagram import StreamLink, draw_streams
from bot.pictures.territory_map import draw_map
from bot.rendering.text_renderer import Document, TextRenderer
from bot.views.reports.sections import HIDDEN
from matching.gains.model import SUREST_FIRST
from matching.reports.model import REST
from storage.notes.saying import Fact, Facts, Saying

_RINGS_KM = (2, 5, 10, 20, 50, 100, 200)
_MOST_LANDMARKS = 6
_SERIES = (("declared", "sky"), ("introduced", "orange"), ("running", "green"))
_KINDS = (("offer", "blue"), ("need", "orange"), ("share", "green"))
_GRADE_TONES = {"both": "blue", "one": "orange", "estimated": "grey"}
_HIDDEN_SHARE = 0.06  # how long a bar is of which nothing is told


def draw_section(saying: Saying, renderer: TextRenderer) -> Document:
    """The picture of one message, for the chat."""
    name = saying.key.removeprefix("report-")
    title = renderer.render_plain(f"report-title-{name}")
    page = ReportPage(
        renderer.language,
        title,
        renderer.render_plain("report-subtitle", saying.facts),
        tuple(build_blocks(saying, renderer)),
        (renderer.render_plain("report-merged"),),
    )
    return Document(f"{name}.png", draw_report(page, "png"), picture=True)


def build_blocks(saying: Saying, renderer: TextRenderer) -> list[ReportBlock]:
    """What is drawn of a message."""
    return _BUILDERS[saying.key.removeprefix("report-")](saying, renderer)


def _draw_overview(saying: Saying, renderer: TextRenderer) -> list[ReportBlock]:
    people = _find_facts(saying, "report-companies")[0]
    tiles = tuple(
        ReportTile(_write_count(people[name], renderer), renderer.render_plain(f"report-tile-{name}"))
        for name in ("contacted", "joined", "active")
    )
    stages = _find_facts(saying, "report-progress")
    most = max((float(each["count"]) for each in stages if each["count"] != HIDDEN), default=1.0)
    bars = tuple(
        ReportBar(
            renderer.render_plain("report-progress-name", {"progress": each["progress"]}),
            _write_count(each["count"], renderer),
            _split_bar(each, most),
        )
        for each in stages
    )
    split = any(each["moved"] != HIDDEN and each["shared"] for each in stages)
    keys = tuple(
        ReportKey(tone, renderer.render_plain(f"report-key-{name}")) for name, tone in (("moved", "blue"), ("shared", "green"))
    )
    blocks = [
        ReportBlock("", tiles=tiles),
        ReportBlock(renderer.render_plain("report-head-progress"), bars=bars, keys=keys if split else ()),
    ]
    for key in ("report-gain", "gain-pace"):
        blocks += [_build_gain_block(key, each, renderer) for each in _find_facts(saying, key)]
    notes = tuple(renderer.render_plain("report-known", each) for each in _find_facts(saying, "report-known"))
    shared = tuple(renderer.render_plain("year-shared", each) for each in _find_facts(saying, "gain-shared"))
    if notes or shared:
        blocks.append(ReportBlock("", notes=(*shared, *notes)))
    return [block for block in blocks if block.tiles or block.bars or block.notes]


def _draw_map(saying: Saying, renderer: TextRenderer) -> list[ReportBlock]:
    [centre] = _find_facts(saying, "report-centre")
    flows = _find_facts(saying, "report-arrow")
    inside = {str(each["source"]): each["count"] for each in flows if each["target"] == "here" and each["firm"] == "yes"}
    spots = [
        MapSpot(
            str(each["place"]),
            renderer.render_plain("report-place", each),
            float(each["lat"]),
            float(each["lon"]),
            int(each["count"]),
            f"↻ {inside[str(each['place'])]}" if str(each["place"]) in inside else "",
        )
        for each in _find_facts(saying, "report-spot")
    ]
    arrows = [
        MapArrow(
            str(each["source"]),
            None if each["target"] == "none" else str(each["target"]),
            int(each["count"]),
            each["firm"] == "yes",
        )
        for each in flows
        if each["target"] != "here"
    ]
    middle = (float(centre["lat"]), float(centre["lon"]))
    drawing = draw_map(
        middle,
        spots,
        arrows,
        _list_landmarks(spots, middle, renderer),
        {km: renderer.render_plain("report-ring", {"km": km}) for km in _RINGS_KM},
    )
    keys = tuple(
        ReportKey(tone, renderer.render_plain(f"report-key-{name}"), dashed=name == "possible")
        for name, tone, firm in (("firm", "blue", "yes"), ("possible", "orange", "no"))
        if any(each["firm"] == firm and (firm == "yes" or each["target"] != "here") for each in flows)
    )
    loose = tuple(renderer.render_plain("report-loose", each) for each in _find_facts(saying, "report-loose"))
    return [ReportBlock("", drawing=drawing, keys=keys, notes=(renderer.render_plain("report-map-legend"), *loose))]


def _list_landmarks(spots: Sequence[MapSpot], home_point: tuple[float, float], renderer: TextRenderer) -> list[Landmark]:
    """The largest towns of the part that is shown, without those that stand there already."""
    view = fit_view(home_point, spots)
    lat = sum(spot.lat for spot in spots) / len(spots)
    lon = sum(spot.lon for spot in spots) / len(spots)
    shown = {spot.key for spot in spots}
    wide, high = view.reach_km()
    towns = renderer.knowledge.gazetteer.list_largest_within(lat, lon, wide / 2, high / 2)
    return [Landmark(each.name, each.lat, each.lon) for each in towns if each.name not in shown][:_MOST_LANDMARKS]


def _draw_streams(saying: Saying, renderer: TextRenderer) -> list[ReportBlock]:
    given, taken = _find_facts(saying, "report-given"), _find_facts(saying, "report-taken")
    links = [
        *(StreamLink(0, str(each["trade"]), str(each["family"]), int(each["count"])) for each in given),
        *(StreamLink(1, str(each["family"]), str(each["trade"]), int(each["count"])) for each in taken),
    ]
    names: dict[tuple[int, str], str] = {}
    for column, rows in ((0, given), (2, taken)):
        for each in rows:
            names[column, str(each["trade"])] = renderer.render_plain("report-trade", {"trade": each["trade"]})
            names[1, str(each["family"])] = renderer.render_plain("report-family", {"family": each["family"]})
    heads = tuple(renderer.render_plain(f"report-column-{name}") for name in ("gives", "what", "takes"))
    basis = tuple(renderer.render_plain("report-basis", each) for each in _find_facts(saying, "report-basis"))
    return [ReportBlock("", drawing=draw_streams(links, names, heads, last=REST), notes=basis)]


def _draw_steps(saying: Saying, renderer: TextRenderer) -> list[ReportBlock]:
    steps = _find_facts(saying, "report-step")
    most = max((float(each["count"]) for each in steps if each["count"] != HIDDEN), default=0.0) or 1.0
    bars = tuple(
        ReportBar(
            renderer.render_plain("report-step-name", {"step": each["step"]}),
            _write_count(each["count"], renderer),
            _fill_bar(each["count"], most, "blue"),
        )
        for each in steps
    )
    months = _find_facts(saying, "report-month")
    ticks = [renderer.render_plain("report-tick", each) for each in months]
    series = [
        ColumnSeries(renderer.render_plain(f"report-series-{name}"), tone, tuple(int(each[name]) for each in months))
        for name, tone in _SERIES
    ]
    told = [each for each in series if any(each.counts)]
    drawing: Drawing | None = draw_columns(told, ticks) if told else None
    blocks = [ReportBlock(renderer.render_plain("report-head-funnel"), bars=bars)]
    if drawing is not None:
        notes = (renderer.render_plain("report-months-note"),)
        blocks.append(ReportBlock(renderer.render_plain("report-head-months"), drawing=drawing, notes=notes))
    return blocks


def _draw_supply(saying: Saying, renderer: TextRenderer) -> list[ReportBlock]:
    rows = _find_facts(saying, "report-supply-line")
    most = max(sum(float(each[kind]) for kind, _ in _KINDS) for each in rows)
    bars = tuple(
        ReportBar(
            renderer.render_plain("report-family", each),
            renderer.render_plain("report-supply-figures", each),
            tuple((tone, float(each[kind]) / most) for kind, tone in _KINDS),
        )
        for each in rows
    )
    keys = tuple(
        ReportKey(tone, renderer.render_plain(f"report-key-{kind}"))
        for kind, tone in _KINDS
        if any(each[kind] for each in rows)
    )
    return [ReportBlock("", bars=bars, keys=keys)]


def _draw_causes(saying: Saying, renderer: TextRenderer) -> list[ReportBlock]:
    rows = _find_facts(saying, "report-cause")
    most = max(float(each["count"]) for each in rows)
    bars = tuple(
        ReportBar(
            renderer.render_plain("report-cause-title", each),
            renderer.render_plain("report-cause-figure", each),
            _fill_bar(each["count"], most, "rust"),
        )
        for each in rows
    )
    notes = tuple(renderer.render_plain("report-decided", each) for each in _find_facts(saying, "report-decided"))
    return [ReportBlock("", bars=bars, notes=notes)]


def _build_gain_block(key: str, facts: Facts, renderer: TextRenderer) -> ReportBlock:
    shown = [grade.value for grade in SUREST_FIRST if facts.get(grade.value)]
    longest = max((float(facts[grade]) for grade in shown), default=1.0)
    return ReportBlock(
        renderer.render_plain(f"report-block-{key.removeprefix('report-').removeprefix('gain-')}", {"base": facts["base"]}),
        bars=tuple(
            ReportBar(
                renderer.render_plain(f"year-grade-{grade}"),
                renderer.render_plain("year-figure", {"amount": facts[grade], "base": facts["base"]}),
                ((_GRADE_TONES[grade], float(facts[grade]) / longest),),
            )
            for grade in shown
        ),
    )


def _split_bar(facts: Facts, most: float) -> tuple[tuple[str, float], ...]:
    if facts["moved"] == HIDDEN:
        return _fill_bar(facts["count"], most, "blue")
    return (("blue", float(facts["moved"]) / most), ("green", float(facts["shared"]) / most))


def _fill_bar(told: Fact, most: float, tone: str) -> tuple[tuple[str, float], ...]:
    return (("hidden", _HIDDEN_SHARE),) if told == HIDDEN else ((tone, float(told) / most),)


def _write_count(told: Fact, renderer: TextRenderer) -> str:
    return renderer.render_plain("report-count", {"count": told})


def _find_facts(saying: Saying, key: str) -> list[Facts]:
    return [part.facts or {} for part in saying.parts if part.key == key]


_BUILDERS: dict[str, Callable[[Saying, TextRenderer], list[ReportBlock]]] = {
    "overview": _draw_overview,
    "map": _draw_map,
    "streams": _draw_streams,
    "steps": _draw_steps,
    "supply": _draw_supply,
    "causes": _draw_causes,
    "possible": _draw_map,
}
