"""Files that go out with a note. They are made when they are sent: the outbox keeps the kind of file, never what is in it,
so that no second copy of somebody's data lies about, and a retry sends what is true then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.rendering.text_renderer import CHOSEN_SIGN, Document, RenderedMessage, TextRenderer
from bot.views.calls import call_page
from bot.views.exports import export_files
from bot.views.gains import year_picture
from bot.views.imports import corrections
from bot.views.leads import contracts
from bot.views.networks import invitations
from bot.views.people import personal_data, personal_page
from bot.views.reports import files, pictures, sections
from bot.views.workshops import documents as workshops
from bot.views.workshops import pages as workshop_pages
from storage.notes.owed_note import OwedNote
from storage.notes.saying import Saying
from storage.tables import Person
from storage.work import Work

_DOCUMENT_BUILDERS: dict[str, Callable[[Work, Person, TextRenderer], Document]] = {
    "my-data": personal_data.build_personal_data,
    "my-data-page": personal_page.build_personal_page,
}

# Files about one row, which the note names.
_MOST_LINES = 12  # said under a picture

_ROW_BUILDERS: dict[str, Callable[[Work, Person, Saying, TextRenderer], Document]] = {
    "contract": contracts.build_contract,
    corrections.CORRECTION_DOCUMENT: corrections.build_correction,
    corrections.MODEL_DOCUMENT: corrections.build_model,
    workshop_pages.SCREEN_DOCUMENT: workshops.draw_workshop_screen,
    workshop_pages.SHEET_DOCUMENT: workshops.draw_workshop_sheet,
}

_PICTURE_BUILDERS: dict[str, Callable[[Saying, TextRenderer], Document]] = {
    "qr": invitations.draw_invitation,
    year_picture.YEAR_DOCUMENT: year_picture.draw_year,
    call_page.CALL_PAGE_DOCUMENT: call_page.build_call_page,
    sections.REPORT_PICTURE: pictures.draw_section,
    workshop_pages.KIT_DOCUMENT: workshops.draw_workshop_kit,
}

# Files about a whole network, which the note names.
_REPORT_BUILDERS: dict[str, Callable[[Work, Saying, TextRenderer], Document]] = {
    files.REPORT_PDF: files.build_report_pdf,
    files.REPORT_SHEET: files.build_report_sheet,
}


def attach_document(message: RenderedMessage, file_made: Document) -> RenderedMessage:
    """The message with its file; under a picture that shows them all, only as many lines as a phone's screen holds, and the
    button that was pressed."""
    *lines, last = message.text.split("\n")
    if not file_made.picture or len(lines) < _MOST_LINES:
        return replace(message, document=file_made)
    chosen = (last,) if last.startswith(CHOSEN_SIGN) else ()
    return replace(message, document=file_made, text="\n".join((*lines[: _MOST_LINES - 1], "…", *chosen)))


def prepare_document(work: Work, owed: OwedNote, renderer: TextRenderer) -> Callable[[], Document]:
    """The file that belongs to a note; what takes long and needs no database is left to what comes back. Raises LookupError
    when its reader is gone."""
    if owed.saying.document in export_files.EXPORT_DOCUMENTS:
        return export_files.prepare_export(work, work.people.get(owed.person or 0), owed.saying, renderer)
    document = _build_document(work, owed, renderer)
    return lambda: document


def _build_document(work: Work, owed: OwedNote, renderer: TextRenderer) -> Document:
    if (drawn := _PICTURE_BUILDERS.get(owed.saying.document or "")) is not None:
        return drawn(owed.saying, renderer)
    if (reported := _REPORT_BUILDERS.get(owed.saying.document or "")) is not None:
        return reported(work, owed.saying, renderer)
    person, kind = work.people.get(owed.person or 0), owed.saying.document or ""
    if (about_row := _ROW_BUILDERS.get(kind)) is not None:
        return about_row(work, person, owed.saying, renderer)
    return _DOCUMENT_BUILDERS[kind](work, person, renderer)
