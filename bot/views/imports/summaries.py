"""What becomes of a list that was sent: how far it is, what is ready, doubtful or refused, and what was kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.views.board.possible_synergies import build_possible_button
from bot.views.imports.corrections import CORRECTION_DOCUMENT, MODEL_DOCUMENT
from matching.vocabulary import Place
from storage.notes.names import name_typed
from storage.notes.saying import Button, Fact, Saying
from storage.tables import ListUpload, UploadLine
from storage.tables.animation.upload import UploadState, Verdict
from storage.work import Work

_MOST_REASONS, _MOST_COLUMNS, _MOST_DOUBTS = 5, 12, 4
_LONGEST_LABEL = 28  # letters
_LONGEST_SHOWN = 200  # letters of an announcement on a card
_CHOOSING_DOUBTS = ("place-unclear", "place-nearly")


def build_model_offer() -> Saying:
    """How a list is sent, and an empty one to fill in."""
    return Saying("import-how", document=MODEL_DOCUMENT)


def build_state(work: Work, list_upload: ListUpload) -> Saying:
    """A list as it stands just now."""
    if list_upload.state is UploadState.DECIDING:
        return build_summary(work, list_upload)
    return build_progress(work, list_upload)


def build_progress(work: Work, list_upload: ListUpload) -> Saying:
    """How many lines are read, or kept, of how many."""
    counts = work.uploads.count_verdicts(list_upload.id)
    keeping = list_upload.state is UploadState.KEEPING
    done = work.uploads.count_kept(list_upload.id) if keeping else sum(counts.values())
    whole = counts[Verdict.READY] if keeping else list_upload.lines
    return Saying(
        "import-progress", {"name": list_upload.name, "step": "keeping" if keeping else "reading", "done": done, "lines": whole}
    )


def build_summary(work: Work, list_upload: ListUpload) -> Saying:
    """What is ready, doubtful and refused, why, and what can be done."""
    counts = work.uploads.count_verdicts(list_upload.id)
    parts: list[Saying] = []
    for verdict in (each for each in Verdict if counts[each]):
        parts.append(Saying(f"import-count-{verdict}", {"count": counts[verdict]}))
        if verdict in (Verdict.DOUBTFUL, Verdict.REFUSED):
            reasons = list(work.uploads.count_reasons(list_upload.id, verdict).items())[:_MOST_REASONS]
            parts += [Saying("import-reason", {"count": count, "reason": reason}) for reason, count in reasons]
    return Saying(
        "import-judged",
        {"name": list_upload.name, "lines": list_upload.lines},
        parts=tuple(parts),
        buttons=tuple(_list_deeds(list_upload, counts)),
    )


def _list_deeds(list_upload: ListUpload, counts: Mapping[Verdict, int]) -> list[Button]:
    ready, doubtful, refused = (counts[each] for each in (Verdict.READY, Verdict.DOUBTFUL, Verdict.REFUSED))
    wanted = (
        (ready, Button("import-judged.keep", _build_token(list_upload, "keep"), {"count": ready})),
        (doubtful, Button("import-judged.doubts", _build_token(list_upload, "doubts"), {"count": doubtful})),
        (doubtful + refused, Button("import-judged.file", _build_token(list_upload, "file"))),
        (1, Button("import-judged.drop", _build_token(list_upload, "drop"))),
    )
    return [button for count, button in wanted if count]


def build_agreement_question(list_upload: ListUpload) -> Saying:
    """Have these companies agreed to take part? What they declare is seen by the others only then."""
    return Saying(
        "import-agreed",
        buttons=(
            Button("import-agreed.no", _build_token(list_upload, "unagreed")),
            Button("import-agreed.yes", _build_token(list_upload, "agreed")),
            Button("import-agreed.back", _build_token(list_upload, "see")),
        ),
    )


def build_doubt(list_upload: ListUpload, line: UploadLine, line_facts: Mapping[str, str], left: int) -> Saying:
    """One doubtful line: what it says, what is doubtful about it, and what to choose from."""
    choosing = any(doubt in line.doubts for doubt in _CHOOSING_DOUBTS)
    buttons = [
        Button("import-doubt.town", _build_line_token(line, f"t{n}"), {"town": town[:_LONGEST_LABEL]})
        for n, town in enumerate(line.towns)
    ]
    if not choosing and "kind-supposed" in line.doubts:
        buttons += [Button(f"import-doubt.{side}", _build_line_token(line, side)) for side in ("offer", "need")]
    elif not choosing:
        buttons.append(Button("import-doubt.keep", _build_line_token(line, "keep")))
    buttons.append(Button("import-doubt.aside", _build_line_token(line, "aside")))
    if left > 1:
        buttons.append(Button("import-doubt.all", _build_token(list_upload, "allow")))
    buttons.append(Button("import-doubt.back", _build_token(list_upload, "see")))
    words = line_facts["words"]
    said = words if len(words) <= _LONGEST_SHOWN else words[: _LONGEST_SHOWN - 1] + "…"
    return Saying(
        "import-doubt",
        {
            "number": line.number,
            "company": name_typed(str(line_facts["company"])),
            "place": line_facts["place"],
            "words": said or "none",
        },
        parts=tuple(Saying("import-doubt-line", {"reason": doubt}) for doubt in line.doubts[:_MOST_DOUBTS]),
        buttons=tuple(buttons),
    )


def build_correction_file(list_upload: ListUpload) -> Saying:
    """The file to correct is on its way."""
    return Saying("import-correction", {"upload": list_upload.id}, document=CORRECTION_DOCUMENT)


def build_column_question(work: Work, list_upload: ListUpload, field: str) -> Saying:
    """Which column holds it? Each with what stands in its first line."""
    first = next(iter(work.uploads.list_unjudged(list_upload.id, 1)), None)
    free = [n for n, held in enumerate(list_upload.columns) if not held and (list_upload.titles[n] or _read_cell(first, n))]
    shown = free[:_MOST_COLUMNS]
    return Saying(
        "import-column",
        {"field": field, "name": list_upload.name},
        parts=tuple(
            Saying(
                "import-column-line", {"n": at, "title": _name_column(list_upload, n), "example": _read_cell(first, n) or "–"}
            )
            for at, n in enumerate(shown, 1)
        ),
        buttons=(
            *(
                Button(
                    "import-column.choose",
                    f"a.column.{list_upload.id:x}.{field}.{n:x}",
                    {"n": at, "title": _name_column(list_upload, n)[: _LONGEST_LABEL - 4]},
                )
                for at, n in enumerate(shown, 1)
            ),
            Button("import-judged.drop", _build_token(list_upload, "drop")),
        ),
    )


def build_kept(work: Work, list_upload: ListUpload) -> Saying:
    """What came of it."""
    facts: dict[str, Fact] = {
        "name": list_upload.name,
        "companies": list_upload.companies,
        "declarations": list_upload.declarations,
        "changed": list_upload.changed,
        "agreed": "yes" if list_upload.joined else "no",
    }
    unasked = (build_possible_button(),) if list_upload.declarations and not list_upload.joined else ()
    return Saying("import-kept", facts, buttons=unasked)


def write_town(place: Place) -> str:
    """A town as it can be written into a list: « 17310 Saint-Pierre-d'Oléron »."""
    return f"{place.postcode} {place.name}".strip()


def _name_column(list_upload: ListUpload, number: int) -> str:
    return list_upload.titles[number] or f"n° {number + 1}"


def _read_cell(line: UploadLine | None, number: int) -> str:
    cells: Sequence[str] = line.cells if line is not None else ()
    return cells[number][:40] if number < len(cells) else ""


def _build_token(list_upload: ListUpload, upload_deed: str) -> str:
    return f"a.upload.{list_upload.id:x}.{upload_deed}"


def _build_line_token(line: UploadLine, line_choice: str) -> str:
    return f"a.listed.{line.upload_id:x}.{line.number:x}.{line_choice}"
