"""Files that go back to whoever sent a list: its lines that need a hand, with the reason beside each; and an empty one."""

from __future__ import annotations

from collections.abc import Sequence

from bot.documents.sheets import build_fitting_sheet, write_xlsx
from bot.rendering.text_renderer import Document, TextRenderer
from storage.notes.saying import Saying
from storage.tables import ListUpload, Person, UploadLine
from storage.work import Work

CORRECTION_DOCUMENT, MODEL_DOCUMENT = "list-correction", "list-model"
_MODEL_FIELDS = ("company", "activity", "town", "postcode", "siret", "person", "phone", "mail", "side", "words")
_MOST_LINES = 20_000


def build_correction(work: Work, person: Person, saying: Saying, renderer: TextRenderer) -> Document:
    """The lines that are doubtful or refused, as they are in the file. Raises LookupError where the list is gone."""
    upload_id = int((saying.facts or {})["upload"])
    network = work.seats.find_row_network(person.id, ListUpload, upload_id)
    if network is None:
        raise LookupError(f"the list {upload_id} is not theirs to read")
    with work.inside(network):
        list_upload = work.uploads.get(upload_id)
        if list_upload is None or not work.people.is_animator(person):
            raise LookupError(f"the list {upload_id} is not theirs to read")
        return write_correction(list_upload.titles, work.uploads.list_to_correct(list_upload.id, _MOST_LINES), renderer)


def build_model(work: Work, person: Person, saying: Saying, renderer: TextRenderer) -> Document:
    """An empty list with the titles that are recognised, and one line to see how."""
    heads = [renderer.render_plain(f"import-title-{name}") for name in _MODEL_FIELDS]
    example = [renderer.render_plain(f"import-example-{name}") for name in _MODEL_FIELDS]
    return Document(renderer.render_plain("import-model-file"), write_xlsx([build_fitting_sheet("1", heads, [example])]))


def write_correction(titles: Sequence[str], lines: tuple[UploadLine, ...], renderer: TextRenderer) -> Document:
    """These lines under the titles of their file, with what is to be looked at behind."""
    heads = (*titles, renderer.render_plain("import-title-verdict"), renderer.render_plain("import-title-why"))
    rows = [
        (*_fit_cells(line.cells, len(titles)), renderer.render_plain(f"import-{line.verdict}"), explain_line(line, renderer))
        for line in lines
    ]
    return Document(renderer.render_plain("import-correction-file"), write_xlsx([build_fitting_sheet("1", heads, rows)]))


def explain_line(line: UploadLine, renderer: TextRenderer) -> str:
    """Why it is refused, or all that is doubtful about it, in words."""
    reasons = (line.why,) if line.why else line.doubts
    said = "; ".join(renderer.render_plain(f"import-{reason}") for reason in reasons)
    return f"{said} ({', '.join(line.towns)})" if line.towns else said


def _fit_cells(line_cells: Sequence[str], width: int) -> tuple[str, ...]:
    return (*line_cells[:width], *("" for _ in range(width - len(line_cells))))
