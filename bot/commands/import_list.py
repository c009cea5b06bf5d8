"""`boucle import`: a list of companies, line by line, some dozen a unit of work, so that a bot on the same database answers."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

import typer

from bot.actions.imports import takeover
from bot.commands.networks import enter_named_network
from bot.rendering.text_renderer import TextRenderer
from bot.rules.imports import import_lines, line_marks
from bot.rules.imports.bad_list import BadList
from bot.rules.imports.columns import LISTED_FIELDS, fold_title
from bot.rules.imports.import_counts import ImportCount
from bot.rules.imports.import_lines import ImportLine
from bot.rules.imports.sheets import ListSheet, read_sheet
from bot.settings import BadSettings, Settings
from bot.views.imports import corrections
from matching import knowledge as known
from matching.calendar.days import to_local_day
from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables import UploadLine
from storage.tables.animation.upload import Verdict

_LINES_AT_ONCE = 24
_BREATH_SECONDS = 0.02  # between two units of work: whoever waits for the database comes in between
_LANGUAGES = ("fr", "en")


def run_import_command(
    settings: Settings,
    file: Path,
    slug: str,
    *,
    joined: bool,
    dry_run: bool,
    said_columns: Sequence[str] = (),
    language: str = "fr",
    to_correct: Path | None = None,
) -> int:
    """Read, say what becomes of each line, keep. How many lines were refused. Raises BadSettings."""
    if language not in _LANGUAGES:
        raise BadSettings(f"« {language} »: --language is fr or en.")
    knowledge = known.load_knowledge(settings.cache, settings.meaning)
    renderer = TextRenderer(language, knowledge)
    try:
        list_sheet = read_sheet(file.read_bytes())
        held = _apply_columns(list_sheet, said_columns) if said_columns else import_lines.choose_columns(list_sheet)
    except BadList as no:
        raise BadSettings(renderer.render_plain(f"import-{no.key}", {"name": file.name, **no.facts})) from None
    store = Store(settings.database_url)
    try:
        network, near, today = _find_network(store, slug)
        reader = import_lines.build_line_reader(knowledge, near, today)
        lines = import_lines.judge_sheet(list_sheet, held, reader)
        list_taking = _Taking(store, network, knowledge, renderer, list_sheet, joined=joined, dry_run=dry_run)
        with typer.progressbar(length=len(list_sheet.rows), file=typer.get_text_stream("stderr"), label=file.name) as bar:
            while batch := list(islice(lines, _LINES_AT_ONCE)):
                list_taking.take(batch)
                bar.update(len(batch))
        if to_correct is not None:
            made = corrections.write_correction(list_sheet.titles, tuple(list_taking.to_correct), renderer)
            to_correct.write_bytes(made.content)
        _print_outcome(list_taking, renderer)
    finally:
        store.close()
    return list_taking.refused


class _Taking:
    """What becomes of the lines, some at a time: said, kept, and put aside for the file to correct."""

    def __init__(
        self,
        store: Store,
        network: int,
        knowledge: Knowledge,
        renderer: TextRenderer,
        list_sheet: ListSheet,
        *,
        joined: bool,
        dry_run: bool,
    ) -> None:
        self._store, self._network, self._knowledge, self._renderer = store, network, knowledge, renderer
        self._cells = {row.number: row.cells for row in list_sheet.rows}
        self._joined, self.dry_run = joined, dry_run
        self._marks: set[str] = set()
        self.count, self.refused, self.doubtful = ImportCount(), 0, 0
        self.to_correct: list[UploadLine] = []

    def take(self, lines: Sequence[ImportLine]) -> None:
        """Say what becomes of these and keep those that can be kept, in one unit of work."""
        for line in lines:
            if line.verdict is not Verdict.READY:
                self._report(line)
        if self.dry_run:
            return
        # A town that was found only nearly is nobody's choice here: such a line waits for its correction.
        sure = [line for line in lines if line.verdict is not Verdict.REFUSED and not line.has_unclear_place]
        self._marks |= {mark for line in sure if (mark := line_marks.mark_line(line)) is not None}
        with self._store.work(self._network) as work:
            now = datetime.now(UTC)
            kept = takeover.import_lines(
                work, sure, self._knowledge, now, joined=self._joined, file_marks=frozenset(self._marks)
            )
        self.count = self.count.add(kept)
        time.sleep(_BREATH_SECONDS)

    def _report(self, line: ImportLine) -> None:
        self.refused += line.verdict is Verdict.REFUSED
        self.doubtful += line.verdict is Verdict.DOUBTFUL
        told = UploadLine(
            network_id=self._network,
            upload_id=0,
            number=line.number,
            cells=self._cells[line.number],
            verdict=line.verdict,
            why=line.why,
            doubts=line.doubts,
            towns=tuple(f"{place.postcode} {place.name}".strip() for place in line.places) if line.has_unclear_place else (),
        )
        self.to_correct.append(told)
        verdict = self._renderer.render_plain(f"import-{line.verdict}")
        why = corrections.explain_line(told, self._renderer)
        typer.echo(f"{line.number}: {line.company}: {verdict}: {why}", err=line.verdict is Verdict.REFUSED)


def _find_network(store: Store, slug: str) -> tuple[int, tuple[float, float], date]:
    with store.read() as work:
        network = enter_named_network(work, slug)
        today = to_local_day(datetime.now(UTC), ZoneInfo(network.time_zone))
        return network.id, (network.lat, network.lon), today


def _apply_columns(list_sheet: ListSheet, said: Sequence[str]) -> tuple[str, ...]:
    """« town=Ville du siège », where the titles do not tell by themselves. Raises BadSettings, BadList."""
    chosen: dict[int, str] = {}
    titles = [fold_title(title) for title in list_sheet.titles]
    for each in said:
        field, _, title = each.partition("=")
        if field not in LISTED_FIELDS or fold_title(title) not in titles:
            raise BadSettings(
                f"« {each} »: --column is one of {', '.join(LISTED_FIELDS)}, an equals sign, and a title of the file."
            )
        chosen[titles.index(fold_title(title))] = field
    free = ListSheet(tuple("" if n in chosen else title for n, title in enumerate(list_sheet.titles)), list_sheet.rows)
    return import_lines.choose_columns(free, chosen)


def _list_totals(list_taking: _Taking) -> Iterator[tuple[str, int]]:
    yield "import-count-doubtful", list_taking.doubtful
    yield "import-count-refused", list_taking.refused


def _print_outcome(list_taking: _Taking, renderer: TextRenderer) -> None:
    for key, count in _list_totals(list_taking):
        if count:
            typer.echo(renderer.render_plain(key, {"count": count}))
    if not list_taking.dry_run:
        facts = {
            "companies": list_taking.count.companies,
            "declarations": list_taking.count.declarations,
            "changed": list_taking.count.changed,
        }
        typer.echo(renderer.render_plain("import-totals", facts))
