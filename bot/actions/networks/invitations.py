"""/inviter: links, squares and letters by which companies and people who run the network come; and taking them back."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_button_choice, parse_row_id
from bot.conversation.flows.company_search import Seeking
from bot.conversation.model import Refuse
from bot.rules.networks import invitations
from bot.views.networks import invitations as views
from matching.activities import company_names
from matching.taxonomy.index.fold import fold_words
from storage.notes.names import name_typed
from storage.notes.saying import Button, Saying
from storage.tables import Company
from storage.tables.invitation import Purpose

_MOST_COMPANIES = 8
_PURPOSES = {"join": Purpose.JOIN, "animator": Purpose.ANIMATOR}


def ask_whom_to_invite(context: ActionContext, rest: str) -> ActionResult:
    """Whom?"""
    require_animator(context)
    return ActionResult((views.build_invitation_question(),))


def start_invitation(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """A new invitation, at once; for one company its name is asked first."""
    _require_animator(context)
    way = parse_button_choice(args)
    if args[0] != "0":
        raise Refuse("button-gone")
    if way == "live":
        return ActionResult((views.build_invitation_list(context),))
    if way == "company":
        return _pick_company(context, context.work.invitations.list_unreached())
    if way not in _PURPOSES:
        raise Refuse("button-gone")
    return ActionResult(
        (
            views.build_invitation_card(
                context, invitations.issue_invitation(context.work, _PURPOSES[way], context.now, by=context.person_id)
            ),
        )
    )


def find_company_to_invite(context: ActionContext, said: Seeking) -> ActionResult:
    """The company of that name, or those whose name begins or goes on like it."""
    require_animator(context)
    waiting = context.work.invitations.list_unreached()
    same = [each for each in waiting if company_names.is_same_company_name(each.name, said.name)]
    found = same or [each for each in waiting if fold_words(said.name) in fold_words(each.name)]
    if not found:
        return ActionResult((Saying("invite-nobody", {"name": name_typed(said.name)}),))
    if len(found) == 1:
        return _send_link(context, found[0])
    return ActionResult((_offer_companies(found),))


def invite_company(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """A link of its own for one company."""
    _require_animator(context)
    id = parse_row_id(args)
    company = next((each for each in context.work.invitations.list_unreached() if each.id == id), None)
    if company is None:
        raise Refuse("button-gone")
    return _send_link(context, company)


def take_invitation_back(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """It lets nobody in any more."""
    _require_animator(context)
    row = context.work.invitations.lock_of_network(parse_row_id(args))
    if row is None:
        raise Refuse("button-gone")
    invitations.withdraw_invitation(context, row)
    return ActionResult((Saying("invite-withdrawn"),))


def _pick_company(context: ActionContext, waiting: Sequence[Company]) -> ActionResult:
    if not waiting:
        return ActionResult((Saying("invite-everybody"),))
    if len(waiting) > _MOST_COMPANIES:
        return ActionResult(begin=TalkRequest("seek", Seeking()))
    return ActionResult((_offer_companies(waiting),))


def _offer_companies(companies: Sequence[Company]) -> Saying:
    return Saying(
        "invite-which",
        buttons=tuple(
            Button("invite-which.one", f"a.personal.{each.id:x}", {"company": each.name})
            for each in companies[:_MOST_COMPANIES]
        ),
    )


def _send_link(context: ActionContext, company: Company) -> ActionResult:
    made = invitations.issue_invitation(context.work, Purpose.COMPANY, context.now, by=context.person_id, company=company)
    return ActionResult((views.build_invitation_card(context, made, company.name),))


def _require_animator(context: ActionContext) -> None:
    if not context.work.people.is_animator(context.person):
        raise Refuse("button-gone")
