"""Which of their sites somebody means, in words: « celui de Rochefort » where it is asked, « mettez-le sur l'autre site » after
it was said, « on a aussi un atelier à Surgères » for one that nobody knows yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.model import Tapped
from bot.rules.declarations.meant_site import list_spoken_sites, move_to_site
from bot.rules.declarations.own_words import find_latest_own, is_called, list_sites_declarations
from bot.runtime.hearing import Heard, Hearing
from bot.talk import sessions
from bot.views.declarations.draft_batches import find_shown_drafts
from matching.taxonomy.index.fold import fold_words
from matching.understand.meant_site import read_site_words
from matching.understand.own_remark import SiteRemark
from storage.notes.open_messages import OpenMessage
from storage.notes.saying import Button, Saying
from storage.tables import Company, Declaration

_SITE_TOKEN = "a.site."


def hear_site(hearing: Hearing) -> Heard | None:
    """The tap on that site, or what was announced last is put there; None where the words name no site of theirs."""
    context = hearing.context
    if context.company is None:
        return None
    if hearing.talk is not None:
        return _hear_in_between(hearing, list_spoken_sites(context))
    if _names_further_site(context, hearing.said.text):
        return ActionResult((Saying("site-new", buttons=(Button("site-new.add", "a.prefs.0.site"),)),))
    open_message = context.work.open_messages.find_latest(context.person)
    own_sites = _order_as_shown(list_spoken_sites(context), open_message) if open_message is not None else ()
    if open_message is None or len(own_sites) < 2:
        return None
    site_remark = read_site_words(hearing.said.text, [(site.name, site.place) for site in own_sites]).remark
    if site_remark is None:
        return None
    if not site_remark.moving and (tap := _find_site_tap(context, open_message, own_sites, site_remark)) is not None:
        return tap
    return _move(context, open_message, own_sites, site_remark)


def _hear_in_between(hearing: Hearing, own_sites: Sequence[Company]) -> Heard | None:
    """« Mets la 1 sur l'autre site », in the middle of a question: a verb says it, and the question is put again."""
    context = hearing.context
    open_message = context.work.open_messages.find_latest(context.person)
    if len(own_sites) < 2 or open_message is None or (hearing.talk is not None and sessions.takes_any_words(hearing.talk)):
        return None
    site_remark = read_site_words(hearing.said.text, [(site.name, site.place) for site in own_sites]).remark
    if site_remark is None or not site_remark.told or not (site_remark.line or site_remark.thing):
        return None
    moved = _move(context, open_message, own_sites, site_remark)
    return replace(moved, say=(*moved.say, *hearing.put_again())) if moved is not None else None


def _move(
    context: ActionContext, open_message: OpenMessage, own_sites: Sequence[Company], site_remark: SiteRemark
) -> ActionResult | None:
    rows = _list_meant(context, open_message, site_remark)
    if not rows:
        return None
    site = _find_site(own_sites, site_remark, rows[0].company_id)
    return ActionResult(tuple(said for row in rows for said in move_to_site(context, row, site)))


def _names_further_site(context: ActionContext, text: str) -> bool:
    """Is it a town that is told of, and none where a site of theirs is already?"""
    town = read_site_words(text, ()).further
    network = context.work.networks.find_current()
    if not town or not context.knowledge.gazetteer.names_town(town, (network.lat, network.lon)):
        return False
    return all(fold_words(town) != fold_words(site.place) for site in list_spoken_sites(context))


def _order_as_shown(own_sites: Sequence[Company], open_message: OpenMessage) -> tuple[Company, ...]:
    """« Le deuxième » counts the buttons."""
    shown = [button.token for button in open_message.saying.buttons]
    tokens = {site.id: f"{_SITE_TOKEN}{site.id:x}" for site in own_sites}
    return tuple(sorted(own_sites, key=lambda site: shown.index(tokens[site.id]) if tokens[site.id] in shown else len(shown)))


def _find_site_tap(
    context: ActionContext, open_message: OpenMessage, own_sites: Sequence[Company], site_remark: SiteRemark
) -> Tapped | None:
    """The button of that site, where sites stand to be chosen."""
    company = context.company.id if context.company is not None else None
    wanted = f"{_SITE_TOKEN}{_find_site(own_sites, site_remark, company).id:x}"
    for button in open_message.saying.buttons:
        if button.token == wanted or button.token.startswith(f"{wanted}."):
            return Tapped(button.token, open_message.message_id)
    return None


def _find_site(own_sites: Sequence[Company], site_remark: SiteRemark, present: int | None) -> Company:
    """« L'autre » is the one where it is not."""
    if site_remark.site >= 0:
        return own_sites[site_remark.site]
    return next(site for site in own_sites if site.id != present)


def _list_meant(context: ActionContext, open_message: OpenMessage, site_remark: SiteRemark) -> tuple[Declaration, ...]:
    """What is called so, stands in that line of the list, on the card or on the page; else what they announced last."""
    line = site_remark.line
    if site_remark.thing:
        rows = list_sites_declarations(context)
        called = [row for row in rows if is_called(context, site_remark.thing, row.resource, row.said)]
        return tuple(called) if len(called) == 1 else ()
    if line:
        shown = context.work.open_messages.list_open(context.person, context.now)
        listed = next((each for each in shown if any(b.key == "mine-line.see" for b in each.saying.buttons)), open_message)
        lines = {(each.facts or {}).get("n"): each.token for each in listed.saying.buttons if each.token.startswith("a.see.")}
        row = context.work.declarations.get(int(lines[line].split(".")[2], 16)) if line in lines else None
        return (row,) if row is not None and context.may_speak_for(row.company_id) else ()
    return find_shown_drafts(context, open_message.saying) or find_latest_own(context)
