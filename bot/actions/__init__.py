"""What the product does: one function, one unit of work, one thing. These tables are how they are found."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from bot.actions.board import held_declarations, overview, stuck_leads
from bot.actions.broadcasts import audiences, composing, sending
from bot.actions.calls import call_list, telephone_agreements
from bot.actions.declarations import amendments, around, drafts, liveness, mine, proposals, publishing, reviews, waste_codes
from bot.actions.digests import personal_digests
from bot.actions.leads import answers, refusals
from bot.actions.networks import arrivals, confirmations, founding, groups, invitations, lessons, particulars, team
from bot.actions.people import claims, colleagues, erasures, joining, pauses, preferences, start
from bot.actions.talk import fallback, parking
from bot.context.action_context import Desk, Done
from bot.context.group_context import Hall
from bot.conversation.model import Amended, Barred

Command = Callable[[Desk, str], Done]
Verb = Callable[[Desk, Sequence[str]], Done]

COMMANDS: dict[str, Command] = {
    "start": start.start,
    "aide": start.help, "help": start.help,
    "mes": mine.mine, "mine": mine.mine,
    "autour": around.around, "around": around.around,
    "annuler": parking.leave, "cancel": parking.leave,
    "reglages": preferences.show, "settings": preferences.show,
    "mesdonnees": erasures.data, "mydata": erasures.data,
    "effacer": erasures.preview, "erase": erasures.preview,
    "inviter": invitations.ask, "invite": invitations.ask,
    "equipe": team.team, "team": team.team,
    "reseau": particulars.show, "network": particulars.show,
    "diffuser": composing.write, "broadcast": composing.write,
    "tableau": overview.board, "board": overview.board,
    "appels": call_list.show, "calls": call_list.show,
}

# A button's verb is for ever: one that is retired keeps a line that answers.
VERBS: dict[str, Verb] = {
    "go": start.go, "way": start.way, "who": start.who, "lang": start.language,
    "network": arrivals.choose, "resume": parking.resume, "drop": parking.drop,
    "publish": publishing.publish, "collector": publishing.collector, "rules": publishing.rules,
    "discreet": drafts.discreet, "blur": drafts.blur, "photo": drafts.photograph,
    "edit": drafts.edit, "change": drafts.change, "forget": drafts.forget,
    "propose": proposals.propose, "want": proposals.want, "nothing": proposals.nothing,
    "mine": mine.turn, "see": mine.see, "keep": mine.see, "pause": mine.pause, "reopen": mine.reopen, "renew": mine.renew,
    "withdraw": mine.withdraw, "retire": mine.retire, "amend": amendments.amend, "snap": amendments.snap,
    "code": waste_codes.code, "origin": waste_codes.origin,
    "still": liveness.still, "farther": reviews.farther, "wait": reviews.wait, "mediate": reviews.mediate,
    "around": around.turn, "interest": around.interest, "look": around.look, "card": personal_digests.card,
    "yes": answers.yes, "no": answers.no,
    "because": refusals.because, "later": refusals.later, "within": refusals.within,
    "prefs": preferences.screen, "tune": preferences.tune, "set": preferences.change, "unwish": preferences.unwish,
    "erase": erasures.erase, "stay": erasures.stay, "rest": pauses.rest, "unrest": pauses.reopen,
    "mate": colleagues.answer, "site": colleagues.site, "confirm": confirmations.confirm, "channel": groups.channel,
    "invite": invitations.invite, "personal": invitations.personal, "uninvite": invitations.withdraw, "unveil": claims.unveil,
    "dismiss": team.dismiss, "resign": team.resign, "speak": particulars.speak, "alter": particulars.alter,
    "cast": composing.act, "announce": composing.another, "urgent": composing.urgent, "lead": composing.lead,
    "course": sending.act, "whom": audiences.whom, "tick": audiences.tick,
    "board": overview.turn, "held": held_declarations.held, "stuck": stuck_leads.stuck,
    "word": lessons.word, "means": lessons.means, "misread": lessons.misread, "unlearn": lessons.unlearn,
    "calls": call_list.turn, "willing": call_list.willing, "absent": call_list.absent,
    "passed": call_list.passed, "reach": call_list.reach,
    "unwilling": telephone_agreements.unwilling, "accord": telephone_agreements.accord,
    "grounds": telephone_agreements.grounds,
}

# What can be typed in a group; everything else is answered in private.
GROUP_COMMANDS: dict[str, Callable[[Hall], None]] = {
    "lier": groups.link, "link": groups.link, "delier": groups.unlink, "unlink": groups.unlink,
}

# What a finished talk is for.
ACTIONS: dict[str, Callable[[Desk, Any], Done]] = {
    "draft": drafts.draft, "picture": drafts.picture, "join": joining.join, "agree": answers.agree,
    "claim": claims.claim, "found": founding.found, "undertake": team.undertake, "seek": invitations.seek,
    "announce": composing.announce, "planning": composing.planning,
    "vicinity": audiences.vicinity, "concern": audiences.concern,
    "wish": preferences.wish, "wording": lessons.wording, "reach": call_list.reached,
}

# Events that are neither words nor taps.
EVENTS: dict[type, Callable[[Desk, Any], Done]] = {Barred: fallback.barred, Amended: fallback.amended}
