"""Permanent outlets as an animator wrote them, line by line: what is kept, and why a line is not."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.networks.permanent_takers import TakerVerdict
from matching.activities.company_names import is_same_company_name
from matching.understand.permanent_taker import read_taker_lines
from matching.understand.taker_line import TakerLine
from matching.vocabulary import Place
from storage.tables import PermanentTaker

MOST_TAKER_LINES = 20  # in one message
_SURE_SCORE = 0.95  # closeness of words from which they mean a resource; « cartons » means boxes and board alike


def save_taker_lines(context: ActionContext, text: str) -> tuple[TakerVerdict, ...]:
    """Keep each line that can be read; a line about one that is known takes its place."""
    lines = read_taker_lines(text).lines[:MOST_TAKER_LINES]
    return tuple(_save_line(context, line) for line in lines)


def find_resources(context: ActionContext, words: str) -> tuple[str, ...]:
    """All that these words certainly mean and that may be handed over without the animator."""
    guesses = context.knowledge.index.search(words, 4)
    return tuple(
        each.resource for each in guesses if each.score >= _SURE_SCORE and not context.knowledge.is_for_animator(each.resource)
    )


def _save_line(context: ActionContext, line: TakerLine) -> TakerVerdict:
    if not line.name or not line.things:
        return TakerVerdict(line, problem="form")
    if any(is_same_company_name(line.name, name) for name in context.work.permanent_takers.list_company_names()):
        return TakerVerdict(line, problem="member")
    place = _find_place(context, line.place) if line.place else None
    if line.place and place is None:
        return _refuse_place(context, line)
    meant = {words: find_resources(context, words) for words in line.things}
    resources = tuple(dict.fromkeys(id for ids in meant.values() for id in ids))
    if not resources:
        return TakerVerdict(line, problem="things", unknown=line.things)
    taker = _keep_taker(context, line, place, resources)
    return TakerVerdict(line, taker, unknown=tuple(words for words, ids in meant.items() if not ids))


def _refuse_place(context: ActionContext, line: TakerLine) -> TakerVerdict:
    """Nobody is put into a town that was only spelt nearly so."""
    network = context.work.networks.find_current()
    alike = context.knowledge.gazetteer.find_alike(line.place, near=(network.lat, network.lon))
    return TakerVerdict(line, problem="place-alike", meant=alike[0].name) if alike else TakerVerdict(line, problem="place")


def _keep_taker(context: ActionContext, line: TakerLine, place: Place | None, resources: tuple[str, ...]) -> PermanentTaker:
    known = context.work.permanent_takers.find_by_name(line.name, place.name if place else None)
    if known is not None:
        known.resources, known.note, known.checked = resources, line.note, context.now
        verb = "taker-changed"
    else:
        known, verb = (
            context.work.permanent_takers.add(
                PermanentTaker(
                    network_id=context.work.network_id,
                    name=line.name,
                    resources=resources,
                    place=place.name if place else None,
                    lat=place.lat if place else None,
                    lon=place.lon if place else None,
                    note=line.note,
                    checked=context.now,
                )
            ),
            "taker-added",
        )
    context.work.history.add_entry(verb, f"taker:{known.id}", context.person.id, context.now)
    return known


def _find_place(context: ActionContext, words: str) -> Place | None:
    network = context.work.networks.find_current()
    return next(iter(context.knowledge.gazetteer.find(words, near=(network.lat, network.lon))), None)
