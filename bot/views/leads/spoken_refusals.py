"""A no in words (« trop loin », « pas avant mars », « jamais »): the button that it presses under what was said last."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.conversation.model import Said
from bot.views.leads import refusals
from matching.calendar.days import to_local_day
from matching.understand.reading import Act, Reading
from matching.understand.refused import read_refused
from matching.understand.remark import AfterNo, Refused
from storage.notes.saying import Button, Saying
from storage.tables.barrier import Reason

_CARD, _WHY, _UNTIL, _WITHIN = "no", "because", "later", "within"  # a lead, and what is asked after the no
_AFTER = {_CARD: AfterNo.LEAD, _WHY: AfterNo.WHY, _UNTIL: AfterNo.UNTIL, _WITHIN: AfterNo.WITHIN}
_KILOMETRES = {int(code): code for code in refusals.DISTANCE_LIMITS if code.isdecimal()}


def find_spoken_refusal(context: ActionContext, saying: Saying, said: Said) -> Button | None:
    """What the words press under a lead, or at one of the questions after a no: what is wrong, until when, how far at most;
    None under anything else, and where they are no refusal."""
    asked = next((found for button in saying.buttons if (found := _parse_token(button.token)) is not None), None)
    exact = refusals.read_spoken_reason(said.text)
    if asked is None or (exact is None and _tells_something_else(said.reading)):
        return None
    (verb, ids), text = asked, said.text
    today = to_local_day(context.now, context.work.networks.zone())
    refused = read_refused(text, today, _AFTER[verb])
    answers = refused is not None and (verb in (_UNTIL, _WITHIN) or refused.until is not None)
    if exact is not None and not answers:  # « pas cette année » also says until when
        refused = Refused(exact)
    if refused is None:
        return None
    reason = refusals.UNWANTED if refused.reason == "never" else Reason(refused.reason)
    days = str((refused.until - today).days) if refused.until is not None else ""
    near = _find_step(refused.within) if refused.within is not None else ""
    return Button(f"refusal-why.{reason}", _build_token(verb, ids, reason, days, near))


def _tells_something_else(reading: Reading | None) -> bool:
    """« J'ai 20 palettes en mars » announces them, whatever was asked last."""
    if reading is None or reading.act is Act.OTHER:
        return False
    return reading.act is Act.SEARCH or (reading.sure and reading.kind is not None)


def _parse_token(token: str) -> tuple[str, str] | None:
    """What is being asked, and about which leads."""
    kind, _, rest = token.partition(".")
    verb, *args = rest.split(".")
    if kind != "a" or not args or verb not in (_CARD, _WHY, _UNTIL, _WITHIN):
        return None
    return verb, args[0] if verb == _CARD else ".".join(args[:-1])


def _build_token(verb: str, ids: str, reason: Reason, day_code: str, near: str) -> str:
    if verb == _CARD:
        return ".".join(filter(None, (f"a.no.{ids}.{reason}", day_code or near)))
    if day_code:
        return f"a.later.{ids}.{day_code}"
    if near and "." not in ids:
        return f"a.within.{ids}.{near}"
    return f"a.because.{ids}.{reason}"


def _find_step(kilometres: int) -> str:
    """The button of the farthest step that is no farther than that."""
    return _KILOMETRES[max(step for step in _KILOMETRES if step <= kilometres)]
