"""/effacer: first what goes and what stays, then one tap. /mesdonnees: everything, as a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import structlog

from bot.context.action_context import ActionContext, ActionResult, parse_row_id
from bot.conversation.model import Refuse
from bot.rules.leads import endings
from bot.rules.networks import team
from bot.views.people import erasure
from matching.knowledge import Knowledge
from storage.notes.saying import Saying
from storage.work import Work

log = structlog.get_logger()


def ask_before_erasure(context: ActionContext, rest: str) -> ActionResult:
    """What would go and what would stay. Raises Refuse for the last one who runs a network: nobody would be left."""
    if left := context.work.roles.lock_sole_networks(context.person_id):
        raise Refuse("erase-animator", network=left[0].name)
    return ActionResult((erasure.build_erasure_preview(context),))


def answer_leaving(context: ActionContext) -> ActionResult:
    """« Je quitte la brasserie »: what would go, and before that who could take over where nobody else is there."""
    asked, company = ask_before_erasure(context, ""), context.company
    alone = company is not None and len(context.work.memberships.list_people(company.id)) == 1
    heard = Saying("leaving-heard", {"company": company.name if company is not None else "", "alone": "yes" if alone else "no"})
    return replace(asked, say=(heard, *asked.say))


def export_own_data(context: ActionContext, rest: str) -> ActionResult:
    """Everything that is kept about the person and their company, as a page to read and a file for programs; they are
    made when they are sent."""
    return ActionResult((Saying("my-data", document="my-data-page"), Saying("my-data-file", document="my-data")))


def cancel_erasure(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Nothing changes."""
    return ActionResult((Saying("erase-not"),))


def erase_person(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Erase the person. A button of another day shows anew what that means: meanwhile it may mean something else.
    Raises Refuse as `ask_before_erasure` does."""
    if context.work.roles.lock_sole_networks(context.person_id) or parse_row_id(args) != context.now.date().toordinal():
        return replace(ask_before_erasure(context, ""), instead=True)
    name, networks = context.person.name, context.work.roles.list_networks(context.person_id)
    seated = context.work.seats.list_networks_kept(context.person_id)
    ended = context.work.erasures.erase_person(context.person, context.now)
    for network in seated:
        with context.work.inside(network):
            endings.end_departed_leads(context.work, ended.synergies, ended.companies, context.now)
    _leave_teams(context, name, [network.id for network in networks])
    return ActionResult((Saying("erase-done"),), instead=True)


def find_finishable(work: Work, now: datetime) -> Sequence[int]:
    """The chats of those who were erased and have had the last word."""
    return work.erasures.list_finishable()


def finish_erasures(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: whoever was erased and has had the last word loses their address too. One a unit of work: one that cannot end
    keeps nobody else, is tried again, and is counted by `boucle check`."""
    for chat in set(due_ids).intersection(work.erasures.list_finishable()):
        work.erasures.finish_erasure(chat)


def _leave_teams(context: ActionContext, name: str, networks: Sequence[int]) -> None:
    """Those they ran a network with read that one of them is gone; who it was is erased."""
    for network in networks:
        with context.work.inside(network):
            context.work.history.add_entry(
                "role-taken", f"person:{context.person_id}", context.person_id, context.now, "erased"
            )
            team.update_greeting_name(context, name)
            team.hand_over_invitations(context)
            team.tell_fellow_animators(
                context,
                Saying("role-erased", {"network": context.work.networks.find_current().name}),
                f"role-erased:{network}:{context.person_id}",
            )
