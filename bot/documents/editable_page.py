"""A page to edit in any word processor: a title, lines to fill in, lists, and room to sign."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

_LABEL_WIDTH, _VALUE_WIDTH = 5.5, 11.5  # cm
_PAPER_WIDTH, _PAPER_HEIGHT, _MARGIN = 21.0, 29.7, 2.0  # cm, A4
_LETTERS, _LETTER_SIZE = "Arial", 10.5  # what every word processor has


@dataclass(frozen=True, slots=True)
class EditablePage:
    """What stands on it, in order; `signers` sign side by side at the end. Its `language` is the one it is spelled in."""

    language: str
    title: str
    preface: str
    fields: tuple[tuple[str, str], ...]
    lists: tuple[tuple[str, tuple[str, ...]], ...]
    signers: tuple[str, ...]
    footnote: str


def write_docx(page: EditablePage) -> bytes:
    """The page as a DOCX file."""
    # 40 ms and 15 MB that only an agreement needs.
    from docx import Document

    document = Document()
    document.core_properties.author, document.core_properties.title = "", page.title
    _lay_paper(document, page.language)
    document.add_heading(page.title, level=1)
    document.add_paragraph(page.preface)
    _add_fields(document, page.fields)
    for heading, lines in page.lists:
        document.add_heading(heading, level=2)
        for line in lines:
            document.add_paragraph(line, style="List Bullet")
    _add_signatures(document, page.signers)
    document.add_paragraph(page.footnote).runs[0].italic = True
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _lay_paper(document: Any, language: str) -> None:
    """The sheet of a French printer, and letters whose spelling is checked in the page's language."""
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    sheet = document.sections[0]
    sheet.page_width, sheet.page_height = Cm(_PAPER_WIDTH), Cm(_PAPER_HEIGHT)
    sheet.left_margin = sheet.right_margin = sheet.top_margin = sheet.bottom_margin = Cm(_MARGIN)
    usual = document.styles["Normal"]
    usual.font.name, usual.font.size = _LETTERS, Pt(_LETTER_SIZE)
    usual.paragraph_format.space_after = Pt(4)
    for spelled in document.styles.element.iter(qn("w:lang")):
        spelled.set(qn("w:val"), {"fr": "fr-FR", "en": "en-GB"}[language])


def _add_fields(document: Any, field_rows: tuple[tuple[str, str], ...]) -> None:
    from docx.shared import Cm

    table = document.add_table(rows=0, cols=2)
    table.style, table.autofit = "Table Grid", False
    widths = (Cm(_LABEL_WIDTH), Cm(_VALUE_WIDTH))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for label, value in field_rows:
        cells = table.add_row().cells
        for cell, width in zip(cells, widths, strict=True):
            cell.width = width
        cells[0].paragraphs[0].add_run(label).bold = True
        cells[1].text = value


def _add_signatures(document: Any, signers: tuple[str, ...]) -> None:
    """Room to sign, on the page on which the last line before it stands."""
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    document.add_paragraph().paragraph_format.keep_with_next = True
    table = document.add_table(rows=1, cols=len(signers))
    for cell, signer in zip(table.rows[0].cells, signers, strict=True):
        cell.text = f"{signer}\n\n\n"
        cell.paragraphs[0].paragraph_format.keep_with_next = True
