"""An animator sends a list: its columns and doubts are decided by taps, and nothing is kept before « Garder »."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ROW_PATTERN, ActionContext, ActionResult, parse_button_choice, parse_row_id
from bot.conversation.model import Refuse
from bot.rules.imports import line_marks
from bot.rules.imports.columns import LISTED_FIELDS, find_missing_field
from bot.rules.imports.import_lines import build_line_reader
from bot.rules.imports.uploaded_lines import choose_cell, read_uploaded_cells
from bot.views.imports import summaries
from matching.calendar.days import to_local_day
from storage.notes.names import name_typed
from storage.notes.saying import Saying
from storage.tables import ListUpload, UploadLine
from storage.tables.animation.upload import UploadState, Verdict
from storage.tables.moves import move


def show_import(context: ActionContext, rest: str) -> ActionResult:
    """How a list is sent, with an empty one; or the list that is being decided about."""
    require_animator(context)
    list_upload = context.work.uploads.find_open(context.person_id)
    if list_upload is None:
        return ActionResult((summaries.build_model_offer(),))
    if list_upload.state is UploadState.ASKING and (missing := find_missing_field(list_upload.columns)) is not None:
        return ActionResult((summaries.build_column_question(context.work, list_upload, missing),))
    return ActionResult((summaries.build_state(context.work, list_upload),))


def act_on_upload(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Keep what is ready, look at what is doubtful, get the file to correct, or leave it."""
    deed = _DEEDS.get(parse_button_choice(args))
    list_upload = _require_upload(context, args)
    if deed is None:
        raise Refuse("button-gone")
    return deed(context, list_upload)


def choose_column(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """That column holds it; what else is missing is asked next."""
    if len(args) != 3 or args[1] not in LISTED_FIELDS or not ROW_PATTERN.fullmatch(args[2]):
        raise Refuse("button-gone")
    list_upload, number = _require_upload(context, args), int(args[2], 16)
    if list_upload.state is not UploadState.ASKING or number >= len(list_upload.columns):
        raise Refuse("import-decided")
    list_upload.columns = tuple(
        args[1] if n == number else "" if held == args[1] else held for n, held in enumerate(list_upload.columns)
    )
    list_upload.touched = context.now
    if (missing := find_missing_field(list_upload.columns)) is not None:
        return ActionResult((summaries.build_column_question(context.work, list_upload, missing),))
    move(list_upload, UploadState.JUDGING)
    return ActionResult((summaries.build_progress(context.work, list_upload),))


def choose_for_line(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """What a doubtful line means; then the next one."""
    if len(args) != 3 or not ROW_PATTERN.fullmatch(args[1]):
        raise Refuse("button-gone")
    list_upload = _require_deciding(context, args)
    line = context.work.uploads.find_line(list_upload.id, int(args[1], 16))
    if line is None:
        raise Refuse("button-gone")
    if line.verdict is Verdict.DOUBTFUL:
        _apply_choice(context, list_upload, line, args[2])
        list_upload.touched = context.now
    return ActionResult((_build_next_doubt(context, list_upload),), instead=True)


def _apply_choice(context: ActionContext, list_upload: ListUpload, line: UploadLine, line_choice: str) -> None:
    if line_choice == "keep" and not line.towns:
        line.verdict = Verdict.READY
    elif line_choice == "aside":
        line.verdict = Verdict.ASIDE
    elif line_choice in ("offer", "need"):
        choose_cell(line, side=line_choice)
        _judge_again(context, list_upload, line)
    elif line_choice[:1] == "t" and line_choice[1:].isdecimal() and int(line_choice[1:]) < len(line.towns):
        postcode, _, town = line.towns[int(line_choice[1:])].partition(" ")
        choose_cell(line, **({"postcode": postcode, "town": town} if town else {"postcode": "", "town": postcode}))
        _judge_again(context, list_upload, line)
    else:
        raise Refuse("button-gone")


def _judge_again(context: ActionContext, list_upload: ListUpload, line: UploadLine) -> None:
    network = context.work.networks.find_current()
    today = to_local_day(context.now, context.work.networks.zone())
    reader = build_line_reader(context.knowledge, (network.lat, network.lon), today)
    read = reader.read_line(line.number, read_uploaded_cells(list_upload, line))
    line.verdict, line.why, line.doubts = read.verdict, read.why, read.doubts
    line.mark = line_marks.mark_line(read)
    line.towns = tuple(summaries.write_town(place) for place in read.places) if read.has_unclear_place else ()


def _build_next_doubt(context: ActionContext, list_upload: ListUpload) -> Saying:
    line = context.work.uploads.find_doubtful(list_upload.id)
    if line is None:
        return summaries.build_summary(context.work, list_upload)
    cells = read_uploaded_cells(list_upload, line)
    left = context.work.uploads.count_verdicts(list_upload.id)[Verdict.DOUBTFUL]
    place = " ".join(filter(None, (cells.postcode, cells.town)))
    told = {"company": name_typed(cells.company), "place": place, "words": cells.words}
    return summaries.build_doubt(list_upload, line, told, left)


def _ask_agreement(context: ActionContext, list_upload: ListUpload) -> ActionResult:
    """Nothing is kept before it is known who may see it."""
    _require_undecided(list_upload)
    return ActionResult((summaries.build_agreement_question(list_upload),))


def _keep_agreed(context: ActionContext, list_upload: ListUpload) -> ActionResult:
    return _keep_lines(context, list_upload, joined=True)


def _keep_unagreed(context: ActionContext, list_upload: ListUpload) -> ActionResult:
    return _keep_lines(context, list_upload, joined=False)


def _keep_lines(context: ActionContext, list_upload: ListUpload, *, joined: bool) -> ActionResult:
    _require_undecided(list_upload)
    if not context.work.uploads.count_verdicts(list_upload.id)[Verdict.READY]:
        return ActionResult((summaries.build_summary(context.work, list_upload),))
    list_upload.joined, list_upload.touched, list_upload.progress, list_upload.shown = joined, context.now, None, None
    move(list_upload, UploadState.KEEPING)
    context.work.history.add_entry("list.keeping", f"upload:{list_upload.id}", context.person_id, context.now)
    return ActionResult((Saying("import-keeping", {"name": list_upload.name}),))


def _show_doubts(context: ActionContext, list_upload: ListUpload) -> ActionResult:
    _require_undecided(list_upload)
    return ActionResult((_build_next_doubt(context, list_upload),))


def _allow_doubtful(context: ActionContext, list_upload: ListUpload) -> ActionResult:
    """All others as they were understood; where a town has to be chosen, that stays to be done."""
    _require_undecided(list_upload)
    context.work.uploads.accept_doubtful(list_upload.id)
    list_upload.touched = context.now
    return ActionResult((summaries.build_summary(context.work, list_upload),))


def _send_correction(context: ActionContext, list_upload: ListUpload) -> ActionResult:
    _require_undecided(list_upload)
    return ActionResult((summaries.build_correction_file(list_upload),))


def _drop_upload(context: ActionContext, list_upload: ListUpload) -> ActionResult:
    if list_upload.state in (UploadState.KEEPING, UploadState.KEPT, UploadState.DROPPED):
        raise Refuse("import-decided")
    context.work.uploads.drop(list_upload, context.now)
    return ActionResult((Saying("import-dropped", {"name": list_upload.name}),))


def _show_summary(context: ActionContext, list_upload: ListUpload) -> ActionResult:
    _require_undecided(list_upload)
    return ActionResult((summaries.build_summary(context.work, list_upload),))


def _require_upload(context: ActionContext, args: Sequence[str]) -> ListUpload:
    """The list behind a button, if the speaker animates its network. Raises Refuse otherwise."""
    row = context.work.uploads.get(parse_row_id(args)) if context.work.people.is_animator(context.person) else None
    if row is None:
        raise Refuse("button-gone")
    return row


def _require_deciding(context: ActionContext, args: Sequence[str]) -> ListUpload:
    list_upload = _require_upload(context, args)
    _require_undecided(list_upload)
    return list_upload


def _require_undecided(list_upload: ListUpload) -> None:
    if list_upload.state is not UploadState.DECIDING:
        raise Refuse("import-decided")


_DEEDS: dict[str, Callable[[ActionContext, ListUpload], ActionResult]] = {
    "keep": _ask_agreement,
    "agreed": _keep_agreed,
    "unagreed": _keep_unagreed,
    "doubts": _show_doubts,
    "allow": _allow_doubtful,
    "file": _send_correction,
    "drop": _drop_upload,
    "see": _show_summary,
}
