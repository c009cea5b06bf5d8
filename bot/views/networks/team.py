"""Who runs this network, since when, and what one can do about it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bot.context.action_context import ActionContext
from matching.calendar.days import to_local_day
from storage.notes.saying import Button, Saying


def build_team_list(context: ActionContext) -> Saying:
    """Everybody who runs it, the longest-serving first."""
    network, team = context.work.networks.find_current(), context.work.roles.list_team()
    zone = ZoneInfo(network.time_zone)
    lines = tuple(
        Saying(
            "team-line",
            {
                "person": each.person.name,
                "since": to_local_day(each.since, zone).isoformat(),
                "me": "yes" if each.person.id == context.person_id else "no",
            },
        )
        for each in team
    )
    others = tuple(
        Button("team-list.dismiss", f"a.dismiss.{each.person.id:x}.ask", {"person": each.person.name})
        for each in team
        if each.person.id != context.person_id
    )
    return Saying(
        "team-list",
        {"network": network.name},
        parts=lines,
        buttons=(Button("team-list.invite", "a.invite.0.animator"), *others, Button("team-list.resign", "a.resign.0.ask")),
    )
