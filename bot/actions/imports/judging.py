"""A list on its way, at nobody's word: put down, judged, told of to its sender, kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.rules.imports import line_marks
from bot.rules.imports.bad_list import BadList
from bot.rules.imports.columns import ListedCells, find_missing_field, recognise_columns
from bot.rules.imports.import_counts import ImportCount
from bot.rules.imports.import_lines import ImportLine
from bot.rules.imports.sheets import ListSheet
from bot.rules.imports.uploaded_lines import read_uploaded_cells
from bot.views.imports import summaries
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import ListUpload
from storage.tables.animation.upload import UploadState
from storage.tables.moves import move
from storage.work import Work

LineBatch = list[tuple[int, ListedCells]]
_SHOWN_EVERY = timedelta(seconds=3)  # Telegram frowns on a message that changes all the time
_LISTED_VERB = "list.kept"


def require_upload(work: Work, upload_id: int) -> ListUpload:
    """That list. Raises LookupError when it is gone."""
    if (list_upload := work.uploads.get(upload_id)) is None:
        raise LookupError("no such list")
    return list_upload


def put_lines_down(work: Work, upload_id: int, rows: Sequence[tuple[int, tuple[str, ...]]], *, afresh: bool) -> None:
    """The lines of the file as they are; `afresh`: what an earlier try had put down goes."""
    list_upload = require_upload(work, upload_id)
    if afresh:
        work.uploads.forget_lines(upload_id)
    work.uploads.put_lines(list_upload, rows)


def begin_judging(work: Work, upload_id: int, list_sheet: ListSheet, now: datetime) -> None:
    """The columns are recognised; its sender is asked about what their titles do not tell."""
    list_upload = require_upload(work, upload_id)
    list_upload.titles, list_upload.columns = list_sheet.titles, recognise_columns(list_sheet.titles)
    list_upload.lines, list_upload.touched = len(list_sheet.rows), now
    missing = find_missing_field(list_upload.columns)
    move(list_upload, UploadState.ASKING if missing else UploadState.JUDGING)
    if missing:
        _tell_sender(work, list_upload, summaries.build_column_question(work, list_upload, missing), f"column-{missing}", now)
    list_upload.shown = now  # a short list is judged before anybody would read how far it is


def list_next_lines(work: Work, upload_id: int, most: int, *, keeping: bool) -> LineBatch:
    """The next lines to be judged, or to be kept, by what their columns hold."""
    list_upload = require_upload(work, upload_id)
    find = work.uploads.list_to_keep if keeping else work.uploads.list_unjudged
    return [(line.number, read_uploaded_cells(list_upload, line)) for line in find(upload_id, most)]


def write_verdicts(work: Work, upload_id: int, lines: Sequence[ImportLine], now: datetime) -> None:
    """What becomes of these lines; after the last one its sender decides."""
    list_upload = require_upload(work, upload_id)
    if list_upload.state is not UploadState.JUDGING:
        return
    for read in lines:
        if (line := work.uploads.find_line(upload_id, read.number)) is not None:
            line.verdict, line.why, line.doubts = read.verdict, read.why, read.doubts
            line.mark = line_marks.mark_line(read)
            line.towns = tuple(summaries.write_town(place) for place in read.places) if read.has_unclear_place else ()
    list_upload.touched = now
    if work.uploads.list_unjudged(upload_id, 1):
        show_progress(work, list_upload, now)
    else:
        move(list_upload, UploadState.DECIDING)
        _tell_sender(work, list_upload, summaries.build_summary(work, list_upload), "judged", now)


def count_taken(work: Work, upload_id: int, lines: Sequence[ImportLine], import_count: ImportCount, now: datetime) -> None:
    """These lines are kept; after the last one its sender reads what came of the list, and nothing else of it stays."""
    list_upload = require_upload(work, upload_id)
    for read in lines:
        if (line := work.uploads.find_line(upload_id, read.number)) is not None:
            line.kept = True
    list_upload.companies, list_upload.declarations = (
        list_upload.companies + import_count.companies,
        list_upload.declarations + import_count.declarations,
    )
    list_upload.changed, list_upload.touched = list_upload.changed + import_count.changed, now
    if work.uploads.list_to_keep(upload_id, 1):
        show_progress(work, list_upload, now)
        return
    move(list_upload, UploadState.KEPT)
    work.history.add_entry(_LISTED_VERB, f"upload:{upload_id}", list_upload.person_id, now)
    _tell_sender(work, list_upload, summaries.build_kept(work, list_upload), "kept", now)
    work.uploads.forget_lines(upload_id)


def refuse_list(work: Work, upload_id: int, no: BadList, now: datetime) -> None:
    """It is no list that can be read: its sender hears why, and nothing of it stays."""
    list_upload = require_upload(work, upload_id)
    if list_upload.state is UploadState.KEEPING:
        move(list_upload, UploadState.KEPT)  # what was taken over so far stays
        work.uploads.forget_lines(upload_id)
    else:
        work.uploads.drop(list_upload, now)
    facts = {"name": list_upload.name, **no.facts}
    _tell_sender(work, list_upload, Saying(f"import-{no.key}", facts), "refused", now)


def show_progress(work: Work, list_upload: ListUpload, now: datetime) -> None:
    """How far it is, in one message that changes."""
    if list_upload.person_id is None or (list_upload.shown is not None and list_upload.shown > now - _SHOWN_EVERY):
        return
    progress = summaries.build_progress(work, list_upload)
    note = work.outbox.owe(
        work.people.get(list_upload.person_id),
        progress,
        once=f"upload:{list_upload.id}:{list_upload.state}:{now.isoformat()}",
        due=now,
        rank=Rank.ANSWER,
        expires=now + _SHOWN_EVERY * 4,
        edits=list_upload.progress,
    )
    list_upload.progress, list_upload.shown = list_upload.progress or note, now


def _tell_sender(work: Work, list_upload: ListUpload, saying: Saying, what: str, now: datetime) -> None:
    if list_upload.person_id is not None:
        work.outbox.owe(
            work.people.get(list_upload.person_id),
            saying,
            once=f"upload:{list_upload.id}:{what}",
            due=now,
            rank=Rank.ANSWER,
            subject=f"upload:{list_upload.id}",
        )
