"""What the product does: one function, one unit of work, one thing. These tables are how they are found."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from bot.actions import (
    accords,
    amendments,
    around,
    arrival,
    audiences,
    board,
    broadcasts,
    calls,
    claims,
    colleagues,
    companies,
    confirmations,
    declarations,
    departures,
    digests,
    drafts,
    erasures,
    fallback,
    groups,
    held,
    invitations,
    liveness,
    mine,
    networks,
    particulars,
    patience,
    pauses,
    preferences,
    proposals,
    refusals,
    roles,
    start,
    stuck,
    synergies,
    talks,
    waste,
    wordings,
)
from bot.conversation.model import Amended, Barred
from bot.desk import Desk, Done
from bot.hall import Hall

Command = Callable[[Desk, str], Done]
Verb = Callable[[Desk, Sequence[str]], Done]

COMMANDS: dict[str, Command] = {
    "start": start.start,
    "aide": start.help, "help": start.help,
    "mes": mine.mine, "mine": mine.mine,
    "autour": around.around, "around": around.around,
    "annuler": talks.leave, "cancel": talks.leave,
    "reglages": preferences.show, "settings": preferences.show,
    "mesdonnees": erasures.data, "mydata": erasures.data,
    "effacer": erasures.preview, "erase": erasures.preview,
    "inviter": invitations.ask, "invite": invitations.ask,
    "equipe": roles.team, "team": roles.team,
    "reseau": particulars.show, "network": particulars.show,
    "diffuser": broadcasts.write, "broadcast": broadcasts.write,
    "tableau": board.board, "board": board.board,
    "appels": calls.show, "calls": calls.show,
}

# A button's verb is for ever: one that is retired keeps a line that answers.
VERBS: dict[str, Verb] = {
    "go": start.go, "way": start.way, "who": start.who, "lang": start.language,
    "network": arrival.choose, "resume": talks.resume, "drop": talks.drop,
    "publish": declarations.publish, "collector": declarations.collector, "rules": declarations.rules,
    "discreet": drafts.discreet, "blur": drafts.blur, "photo": drafts.photograph,
    "edit": drafts.edit, "change": drafts.change, "forget": drafts.forget,
    "propose": proposals.propose, "want": proposals.want, "nothing": proposals.nothing,
    "mine": mine.turn, "see": mine.see, "keep": mine.see, "pause": mine.pause, "reopen": mine.reopen, "renew": mine.renew,
    "withdraw": mine.withdraw, "retire": mine.retire, "amend": amendments.amend, "snap": amendments.snap,
    "code": waste.code, "origin": waste.origin,
    "still": liveness.still, "farther": patience.farther, "wait": patience.wait, "mediate": patience.mediate,
    "around": around.turn, "interest": around.interest, "look": around.look, "card": digests.card,
    "yes": synergies.yes, "no": synergies.no,
    "because": refusals.because, "later": refusals.later, "within": refusals.within,
    "prefs": preferences.screen, "tune": preferences.tune, "set": preferences.change, "unwish": preferences.unwish,
    "erase": erasures.erase, "stay": erasures.stay, "rest": pauses.rest, "unrest": pauses.reopen,
    "mate": colleagues.answer, "site": colleagues.site, "confirm": confirmations.confirm, "channel": groups.channel,
    "invite": invitations.invite, "personal": invitations.personal, "uninvite": invitations.withdraw, "unveil": claims.unveil,
    "dismiss": roles.dismiss, "resign": roles.resign, "speak": particulars.speak, "alter": particulars.alter,
    "cast": broadcasts.act, "announce": broadcasts.another, "urgent": broadcasts.urgent, "lead": broadcasts.lead,
    "course": departures.act, "whom": audiences.whom, "tick": audiences.tick,
    "board": board.turn, "held": held.held, "stuck": stuck.stuck,
    "word": wordings.word, "means": wordings.means, "misread": wordings.misread, "unlearn": wordings.unlearn,
    "calls": calls.turn, "willing": calls.willing, "unwilling": accords.unwilling, "absent": calls.absent,
    "passed": calls.passed, "reach": calls.reach, "accord": accords.accord, "grounds": accords.grounds,
}

# What can be typed in a group; everything else is answered in private.
GROUP_COMMANDS: dict[str, Callable[[Hall], None]] = {
    "lier": groups.link, "link": groups.link, "delier": groups.unlink, "unlink": groups.unlink,
}

# What a finished talk is for.
ACTIONS: dict[str, Callable[[Desk, Any], Done]] = {
    "draft": drafts.draft, "picture": drafts.picture, "join": companies.join, "agree": synergies.agree,
    "claim": claims.claim, "found": networks.found, "undertake": roles.undertake, "seek": invitations.seek,
    "announce": broadcasts.announce, "planning": broadcasts.planning,
    "vicinity": audiences.vicinity, "concern": audiences.concern,
    "wish": preferences.wish, "wording": wordings.wording, "reach": calls.reached,
}

# Events that are neither words nor taps.
EVENTS: dict[type, Callable[[Desk, Any], Done]] = {Barred: fallback.barred, Amended: fallback.amended}
