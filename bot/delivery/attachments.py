"""Files that go out with a note. They are made when they are sent: the outbox keeps the kind of file, never what is in it,
so that no second copy of somebody's data lies about, and a retry sends what is true then."""

from __future__ import annotations

from collections.abc import Callable

from bot.rendering.text_renderer import Document, TextRenderer
from bot.views.gains import year_picture
from bot.views.imports import corrections
from bot.views.leads import contracts
from bot.views.networks import invitations
from bot.views.people import personal_data, personal_page
from storage.notes.owed_note import OwedNote
from storage.notes.saying import Saying
from storage.tables import Person
from storage.work import Work

_DOCUMENT_BUILDERS: dict[str, Callable[[Work, Person, TextRenderer], Document]] = {
    "my-data": personal_data.build_personal_data,
    "my-data-page": personal_page.build_personal_page,
}

# Files about one lead or list, which the note names.
_NAMED_BUILDERS: dict[str, Callable[[Work, Person, Saying, TextRenderer], Document]] = {
    "contract": contracts.build_contract,
    corrections.CORRECTION_DOCUMENT: corrections.build_correction,
    corrections.MODEL_DOCUMENT: corrections.build_model,
}

_PICTURE_BUILDERS: dict[str, Callable[[Saying, TextRenderer], Document]] = {
    "qr": invitations.draw_invitation,
    year_picture.YEAR_DOCUMENT: year_picture.draw_year,
}


def build_document(work: Work, owed: OwedNote, wording: TextRenderer) -> Document:
    """The file that belongs to a note. Raises LookupError when its reader is gone."""
    if (drawn := _PICTURE_BUILDERS.get(owed.saying.document or "")) is not None:
        return drawn(owed.saying, wording)
    person, kind = work.people.get(owed.person or 0), owed.saying.document or ""
    if (named := _NAMED_BUILDERS.get(kind)) is not None:
        return named(work, person, owed.saying, wording)
    return _DOCUMENT_BUILDERS[kind](work, person, wording)
