"""Companies are to be brought together by hand, in a row or each for its share: why, in a line; or what stands between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.animation.animator_line import AnimatorLine
from bot.rules.leads import brokered_leads
from bot.views.companies import sheets
from matching.vocabulary import Kind
from storage.notes.names import join_names
from storage.notes.saying import Button, Facts, Saying
from storage.tables import Company, Declaration

CHAIN, EACH = WAYS = ("chain", "each")  # one passes it on to the next; each has a share of it
_MOST_IN_CHAIN, _MOST_APART = 2, 6


def ask_about_all(
    context: ActionContext, declaration: Declaration, others: tuple[Company, ...], *, ordered: bool
) -> ActionResult:
    """Why; where two were named, and nothing says in which way, that is asked first."""
    resource = declaration.resource or declaration.said
    if len(others) > (_MOST_IN_CHAIN if ordered else _MOST_APART):
        most = Saying("broker-many", {"ordered": "yes" if ordered else "no", "most": _MOST_APART})
        line = AnimatorLine("broker", declaration=declaration.id, resource=resource)
        line = replace(line, name=context.work.companies.get(declaration.company_id or 0).name)
        return ActionResult((most,), TalkRequest("brokered", line))
    if len(others) == _MOST_IN_CHAIN and not ordered and declaration.kind is not Kind.SHARE:
        ids = ".".join(f"{each.id:x}" for each in others)
        facts: Facts = {"first": others[0].name, "second": others[1].name, "resource": resource}
        ways = (Button(f"broker-how.{way}", f"a.broker.{declaration.id:x}.{ids}.{way}") for way in (EACH, CHAIN))
        return ActionResult((Saying("broker-how", facts, buttons=tuple(ways)),))
    return ask_why(context, declaration, others, apart=len(others) > 1 and not ordered)


def ask_why(
    context: ActionContext, declaration: Declaration, others: tuple[Company, ...], *, apart: bool = False
) -> ActionResult:
    """One line of explanation, unless something stands between them; `apart`: each of the others by itself."""
    owner = context.work.companies.get(declaration.company_id or 0)
    if not apart and (obstacle := brokered_leads.find_obstacle(context, declaration, others)):
        return ActionResult((build_broker_answer(declaration, (owner, *others), obstacle),))
    line = AnimatorLine(
        "why-each" if apart else "why",
        declaration=declaration.id,
        company=owner.id,
        others=tuple(each.id for each in others),
        name=join_names(each.name for each in (owner, *others)),
        resource=declaration.resource or declaration.said,
    )
    return ActionResult(begin=TalkRequest("brokered", line))


def build_broker_answer(declaration: Declaration, companies: Sequence[Company], key: str) -> Saying:
    """What came of it, and the way back to the first one's sheet."""
    return Saying(
        key,
        {"companies": join_names(each.name for each in companies), "resource": declaration.resource or declaration.said},
        buttons=(Button("sheet-edit.back", sheets.build_sheet_token(companies[0].id)),),
    )


def build_each_answer(
    declaration: Declaration, giving_company: Company, brokered: Sequence[tuple[Company, brokered_leads.BrokeredLead]]
) -> Saying:
    """Who is asked, who waits for their turn, and what stands between the others."""
    told: dict[str, list[Company]] = {}
    for company, lead in brokered:
        told.setdefault(lead.told, []).append(company)
    asked, waiting = told.pop("broker-asked", []), told.pop("broker-waits", [])
    return Saying(
        "broker-each",
        {
            "companies": join_names(each.name for each in asked),
            "waiting": join_names(each.name for each in waiting),
            "count": len(asked),
            "later": len(waiting),
            "owner": giving_company.name,
            "resource": declaration.resource or declaration.said,
        },
        parts=tuple(replace(build_broker_answer(declaration, others, key), buttons=()) for key, others in told.items()),
        buttons=(Button("sheet-edit.back", sheets.build_sheet_token(giving_company.id)),),
    )
