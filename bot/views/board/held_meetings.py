"""With whom a held declaration may be brought together: its held counterparts, and who is authorised to take it."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.partners.held_pairs import find_held_pairs
from bot.views.declarations import holding
from bot.views.networks import authorisations
from matching.taxonomy.model import Resource
from matching.vocabulary import Kind
from storage.notes.saying import Button, Saying
from storage.tables import Company, Declaration

_MOST_PAIRS = 3


def build_pair_lines(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """What else is held that would go with it."""
    rows = {row.id: row for row in context.work.board.list_held()}
    others = find_held_pairs(context, tuple(rows.values())).get(declaration.id, ())
    return tuple(
        Saying(
            "board-held-pair",
            {"company": row.company, "place": row.place, "resource": row.resource or row.said, "kind": str(row.kind)},
        )
        for row in (rows[id] for id in others[:_MOST_PAIRS])
    )


def build_entitled_lines(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """Who may take it, by the papers that an animator has seen; that nobody may be introduced where there are none."""
    known = _find_thing(context, declaration)
    if not authorisations.list_taking_kinds(known):
        return ()
    entitled = authorisations.list_entitled(context, known)[:_MOST_PAIRS]
    return tuple(authorisations.build_entitled_line(context, each) for each in entitled) or (Saying("authorised-nobody"),)


def build_meeting_buttons(context: ActionContext, declaration: Declaration) -> tuple[Button, ...]:
    """The counterparts with which it may be introduced: the one who takes has the authorisation."""
    rows = {row.id: row for row in context.work.board.list_held()}
    known = _find_thing(context, declaration)
    pairs = find_held_pairs(context, tuple(rows.values())).get(declaration.id, ()) if known is not None else ()
    takers = {id: declaration.company_id if declaration.kind is Kind.NEED else rows[id].company_id for id in pairs}
    paired = tuple(
        Button("board-held-page.meet", f"a.held.{declaration.id:x}.meet-{id:x}", {"company": rows[id].company})
        for id in pairs[:_MOST_PAIRS]
        if authorisations.list_entitled(context, known, (takers[id] or 0,))
    )
    others = list_unasked_takers(context, declaration, frozenset(id or 0 for id in takers.values()))
    return (
        *paired,
        *(
            Button("board-held-page.meet", f"a.held.{declaration.id:x}.taker-{each.id:x}", {"company": each.name})
            for each in others[: _MOST_PAIRS - len(paired)]
        ),
    )


def list_unasked_takers(
    context: ActionContext, declaration: Declaration, paired: frozenset[int] = frozenset()
) -> tuple[Company, ...]:
    """Companies that may take what is offered here, by papers that an animator has seen, and look for nothing of the kind
    themselves: all but those `paired` with it already."""
    if declaration.kind is not Kind.OFFER or holding.is_doubtful_declaration(context.knowledge, declaration):
        return ()
    entitled = authorisations.list_entitled(context, _find_thing(context, declaration))
    ids = dict.fromkeys(each.company_id for each in entitled if each.company_id not in {declaration.company_id, *paired})
    return tuple(context.work.companies.get(id) for id in ids)


def _find_thing(context: ActionContext, declaration: Declaration) -> Resource | None:
    return context.knowledge.taxonomy.resources.get(declaration.resource or "")
