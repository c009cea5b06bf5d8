"""What the product does: one function, one unit of work, one thing. These tables are how they are found."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from bot.actions.board import BOARD_VERBS, journal, open_pools, overview, weeks
from bot.actions.broadcasts import audiences, composing, reader_buttons, sending
from bot.actions.calls import CALL_VERBS, call_list
from bot.actions.companies import COMPANY_TALKS, COMPANY_VERBS, sheets
from bot.actions.declarations import (
    amendments,
    around,
    draft_batches,
    drafts,
    fates,
    food,
    liveness,
    mine,
    missing_facts,
    proposals,
    publishing,
    reviews,
    ticks,
    waste_codes,
)
from bot.actions.digests import personal_digests
from bot.actions.exports import EXPORT_VERBS, exporting
from bot.actions.follow_up import FOLLOW_UP_TALKS, FOLLOW_UP_VERBS
from bot.actions.gains import figures
from bot.actions.imports import IMPORT_VERBS, uploads
from bot.actions.leads import LEAD_TALKS, LEAD_VERBS
from bot.actions.networks import (
    animator_words,
    arrivals,
    authorisations,
    confirmations,
    founding,
    groups,
    invitations,
    lessons,
    particulars,
    permanent_takers,
    team,
)
from bot.actions.people import claims, closures, colleagues, company, erasures, joining, pauses, preferences, refused, start
from bot.actions.reports import network_report, stories
from bot.actions.talk import fallback, parking
from bot.actions.workshops import WORKSHOP_TALKS, WORKSHOP_VERBS, hosting
from bot.context.action_context import ActionContext, ActionResult
from bot.context.group_context import GroupContext
from bot.conversation.model import Amended, Barred

CommandAction = Callable[[ActionContext, str], ActionResult]
VerbAction = Callable[[ActionContext, Sequence[str]], ActionResult]

# In both languages; nobody has to know which one they are spoken to in.
_COMMANDS: dict[str, CommandAction] = {
    "start": start.answer_start,
    "aide help": start.show_help,
    "mes mine": mine.show_own_declarations,
    "moi me": figures.show_own_company,
    "autour around": around.look_around,
    "annuler cancel": parking.leave_talk,
    "reglages settings": preferences.show_settings,
    "mesdonnees mydata": erasures.export_own_data,
    "effacer erase": erasures.ask_before_erasure,
    "inviter invite": invitations.ask_whom_to_invite,
    "equipe team": team.show_team,
    "reseau network": particulars.show_network,
    "diffuser broadcast": composing.write_broadcast,
    "tableau board": overview.show_board,
    "lundi monday": weeks.show_week,
    "journal log": journal.show_journal,
    "debouches outlets": permanent_takers.show_permanent_takers,
    "autorisations authorisations": authorisations.show_authorisations,
    "appels calls": call_list.show_calls,
    "exporter export": exporting.export_network_lists,
    "importer import": uploads.show_import,
    "rapport report": network_report.show_report,
    "structure company": sheets.show_company,
    "atelier workshop": hosting.show_workshops,
}
COMMANDS = {name: act for names, act in _COMMANDS.items() for name in names.split()}

# A button's verb is for ever: one that is retired keeps a line that answers.
BUTTON_VERBS: dict[str, VerbAction] = {
    "go": start.offer_declare_ways,
    "way": start.declare_step_by_step,
    "who": start.show_privacy_notice,
    "lang": start.switch_language,
    "network": arrivals.choose_network,
    "resume": parking.resume_parked_talk,
    "drop": parking.drop_parked_talk,
    "publish": publishing.publish_draft,
    "collector": publishing.request_collector,
    "rules": publishing.show_resource_rules,
    "discreet": drafts.choose_draft_blur,
    "blur": drafts.blur_draft,
    "photo": drafts.request_draft_picture,
    "edit": drafts.edit_draft,
    "change": drafts.change_draft_answer,
    "forget": drafts.forget_draft,
    "turn": drafts.turn_draft_round,
    "all": draft_batches.act_on_batch,
    "foodfirst": food.choose_first_hours,
    "show": publishing.show_private_declaration,
    "propose": proposals.propose_needs,
    "want": proposals.declare_need,
    "nothing": proposals.decline_proposals,
    "usual": ticks.tick_usual_thing,
    "expense": ticks.tick_expense,
    "ticked": ticks.end_ticking,
    "skip": missing_facts.skip_fact,
    "approach": ticks.approach_partner,
    "mine": mine.show_own_page,
    "see": mine.show_declaration,
    "keep": mine.show_declaration,
    "pause": mine.pause_declaration,
    "reopen": mine.reopen_own_declaration,
    "renew": mine.renew_own_declaration,
    "withdraw": mine.ask_before_withdrawal,
    "retire": mine.withdraw_declaration,
    "amend": amendments.edit_declaration,
    **fates.FATE_VERBS,
    "snap": amendments.request_declaration_picture,
    "code": waste_codes.state_waste_code,
    "origin": waste_codes.state_waste_origin,
    "still": liveness.answer_still_there,
    "farther": reviews.search_farther,
    "wait": reviews.wait_for_partner,
    "mediate": reviews.request_mediation,
    "around": around.show_around_page,
    "interest": around.express_interest,
    "look": around.look_at_declaration,
    "aside": around.set_declaration_aside,
    "card": personal_digests.show_digest_card,
    "year": figures.show_year,
    "report": network_report.show_report_section,
    "evaluate": network_report.ask_what_is_known,
    "story": stories.propose_story,
    "voice": stories.answer_story,
    "retell": stories.answer_story_offer,
    "prefs": preferences.show_settings_screen,
    "tune": preferences.open_settings,
    "set": preferences.change_setting,
    "unwish": preferences.remove_barrier,
    "readmit": refused.take_back_refusal,
    "unlimit": refused.take_back_distance,
    "erase": erasures.erase_person,
    "stay": erasures.cancel_erasure,
    "rest": pauses.pause_messages,
    "unrest": pauses.reopen_paused_declarations,
    "mate": colleagues.answer_colleague,
    "site": colleagues.choose_site,
    "confirm": confirmations.answer_confirmation,
    "known": confirmations.confirm_together,
    "channel": groups.answer_channel_link,
    "invite": invitations.start_invitation,
    "personal": invitations.invite_company,
    "uninvite": invitations.take_invitation_back,
    "unveil": claims.unveil_declarations,
    "dismiss": team.dismiss_animator,
    "resign": team.resign_role,
    "write": animator_words.write_to_animator,
    "reply": animator_words.reply_to_member,
    "settle": animator_words.settle_words,
    "speak": particulars.switch_network,
    "alter": particulars.edit_network,
    "cast": composing.act_on_broadcast,
    "announce": composing.write_another_broadcast,
    "urgent": composing.mark_broadcast_urgent,
    "lead": reader_buttons.set_broadcast_button,
    "coming": reader_buttons.answer_broadcast,
    "course": sending.steer_broadcast,
    "whom": audiences.choose_audience,
    "tick": audiences.tick_audience,
    "takers": permanent_takers.act_on_takers,
    "taker": permanent_takers.end_permanent_taker,
    "permits": authorisations.add_authorisations,
    "permit": authorisations.end_authorisation,
    "word": lessons.act_on_unknown_words,
    "means": lessons.teach_meaning,
    "misread": lessons.contest_meaning,
    "unlearn": lessons.forget_lesson,
    **COMPANY_VERBS,
    **EXPORT_VERBS,
    **WORKSHOP_VERBS,
    **CALL_VERBS,
    **LEAD_VERBS,
    **FOLLOW_UP_VERBS,
    **IMPORT_VERBS,
    **BOARD_VERBS,
}

# What can be typed in a group; everything else is answered in private.
GROUP_COMMANDS: dict[str, Callable[[GroupContext], None]] = {
    "lier": groups.link_this_group,
    "link": groups.link_this_group,
    "delier": groups.unlink_this_group,
    "unlink": groups.unlink_this_group,
}

# What a finished talk is for.
TALK_ACTIONS: dict[str, Callable[[ActionContext, Any], ActionResult]] = {
    "draft": drafts.save_draft,
    "picture": drafts.save_picture,
    "join": joining.join_network,
    "evaluation": network_report.save_what_is_known,
    "story": stories.change_story_words,
    "fate": fates.save_fate,
    "aim": open_pools.set_pool_aim,
    "claim": claims.answer_claim,
    "company": company.save_company_change,
    "closure": closures.save_closure,
    "found": founding.found_network,
    "undertake": team.undertake_role,
    "seek": invitations.find_company_to_invite,
    "announce": composing.save_broadcast_message,
    "linking": reader_buttons.set_broadcast_link,
    "planning": composing.plan_broadcast,
    "vicinity": audiences.set_audience_around,
    "concern": audiences.set_audience_concerned,
    "wish": preferences.add_barrier,
    "wording": lessons.teach_other_words,
    "reach": call_list.save_call_contact,
    "takers": permanent_takers.save_permanent_takers,
    "authorisations": authorisations.answer_authorisation_lines,
    "word": animator_words.pass_word_on,
    **LEAD_TALKS,
    **FOLLOW_UP_TALKS,
    **COMPANY_TALKS,
    **WORKSHOP_TALKS,
}

# Events that are neither words nor taps.
EVENT_ACTIONS: dict[type, Callable[[ActionContext, Any], ActionResult]] = {
    Barred: fallback.record_block,
    Amended: fallback.answer_amended_message,
}
