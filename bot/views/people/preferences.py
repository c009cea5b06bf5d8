"""How one wishes to be spoken to, screen by screen: each choice is one tap, and the message changes in place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.context.action_context import ActionContext
from bot.conversation.flows.company import COMPANY_ANSWERS
from bot.conversation.model import Refuse
from bot.views.digests import digest_days
from bot.views.people import refused
from matching.calendar.days import to_local_day
from storage.notes.names import name_typed
from storage.notes.saying import Button, Fact, Saying
from storage.people.prefs import Alerts, DigestPace
from storage.tables import Company

QUIET_CHOICES = ((20, 8), (19, 7), (22, 7), (0, 0))  # o'clock; equal: never
DAY_CHOICES = range(7)  # Monday is 0
HOUR_CHOICES = (7, 8, 9, 10, 12, 14, 17, 19)  # o'clock
_PAGE_SIZE = 10
_DIGEST_PACES = (DigestPace.WEEKLY, DigestPace.MONTHLY, DigestPace.NEVER)
_BACK_BUTTON = Button("settings-main.back", "a.prefs.0.main")
_DIGEST_BUTTON = Button("settings-main.back", "a.prefs.0.digest")


def build_preferences_screen(context: ActionContext, args: Sequence[str] = ()) -> Saying:
    """All of it at a glance."""
    prefs = context.person.prefs
    parts = ["quiet", "alerts", "digest", "families", *_list_company_parts(context)]
    buttons = (
        Button("settings-main.language", "a.set.0.language"),
        *(Button(f"settings-main.{part}", f"a.prefs.0.{part}") for part in parts),
        Button("settings-main.broadcasts", "a.set.0.broadcasts", {"broadcasts": _to_yes_no(prefs.broadcasts)}),
    )
    shown: dict[str, Fact] = {
        "from": prefs.quiet_from,
        "to": prefs.quiet_to,
        "quiet": _to_yes_no(prefs.quiet_from != prefs.quiet_to),
        "weekends": _to_yes_no(prefs.weekends),
        "alerts": prefs.alerts.value,
        "muted": len(prefs.muted),
        "broadcasts": _to_yes_no(prefs.broadcasts),
        **_describe_rhythm(context),
    }
    return Saying("settings-main", shown, buttons=buttons)


def _list_company_parts(context: ActionContext) -> list[str]:
    if context.company is None:
        return []
    return ["never", *(["refused"] if refused.has_refused(context) else []), "company", "site"]


def build_quiet_screen(context: ActionContext, args: Sequence[str]) -> Saying:
    """When to be silent."""
    prefs = context.person.prefs
    hours = tuple(
        Button(
            "settings-quiet.hours" if start != end else "settings-quiet.never",
            f"a.set.0.quiet.{start}.{end}",
            {"from": start, "to": end, "on": _to_yes_no((prefs.quiet_from, prefs.quiet_to) == (start, end))},
        )
        for start, end in QUIET_CHOICES
    )
    weekends = Button("settings-quiet.weekends", "a.set.0.weekends", {"on": _to_yes_no(not prefs.weekends)})
    return Saying("settings-quiet", buttons=(*hours, weekends, _BACK_BUTTON))


def build_alerts_screen(context: ActionContext, args: Sequence[str]) -> Saying:
    """How often a new lead may interrupt."""
    now = context.person.prefs.alerts
    return Saying(
        "settings-alerts",
        buttons=(
            *(Button(f"settings-alerts.{each}", f"a.set.0.alerts.{each}", {"on": _to_yes_no(each is now)}) for each in Alerts),
            _BACK_BUTTON,
        ),
    )


def build_digest_screen(context: ActionContext, args: Sequence[str]) -> Saying:
    """How often a digest comes, and when."""
    now = context.person.prefs.digest
    paces = tuple(
        Button(f"settings-digest.{each}", f"a.set.0.digest.{each}", {"on": _to_yes_no(each is now)}) for each in _DIGEST_PACES
    )
    when = tuple(
        Button(f"settings-digest.{each}", f"a.prefs.0.{each}") for each in ("day", "hour") if now is not DigestPace.NEVER
    )
    return Saying("settings-digest", _describe_rhythm(context), buttons=(*paces, *when, _BACK_BUTTON))


def build_day_screen(context: ActionContext, args: Sequence[str]) -> Saying:
    """On which day of the week."""
    return _build_slot_screen(context, "settings-day", "day", DAY_CHOICES)


def build_hour_screen(context: ActionContext, args: Sequence[str]) -> Saying:
    """At what hour."""
    return _build_slot_screen(context, "settings-hour", "hour", HOUR_CHOICES)


def _build_slot_screen(context: ActionContext, screen: str, slot: str, slot_choices: Iterable[int]) -> Saying:
    chosen = _describe_rhythm(context)[slot]
    ways = (
        Button(f"{screen}.one", f"a.set.0.{slot}.{each}", {slot: each, "on": _to_yes_no(each == chosen)})
        for each in slot_choices
    )
    return Saying(screen, buttons=(*ways, _DIGEST_BUTTON))


def _describe_rhythm(context: ActionContext) -> dict[str, Fact]:
    """Where no network says otherwise: Mondays at eight."""
    prefs, network = context.person.prefs, context.work.networks.find_current() if context.work.has_network else None
    chosen, at = (
        digest_days.choose_digest_slot(prefs, network)
        if network is not None
        else (prefs.digest_day or 0, prefs.digest_hour or 8)
    )
    return {"digest": prefs.digest.value, "day": chosen, "hour": at}


def build_families_screen(context: ActionContext, args: Sequence[str]) -> Saying:
    """Which families of resources to hear of."""
    known, page = list_families(context), int(args[2]) if len(args) > 2 and args[2].isdigit() else 0
    shown = known[page * _PAGE_SIZE : (page + 1) * _PAGE_SIZE]
    if not shown:
        raise Refuse("button-gone")
    ticks = tuple(
        Button(
            "settings-families.one",
            f"a.set.0.family.{each}.{page}",
            {"family": each, "on": _to_yes_no(each not in context.person.prefs.muted)},
        )
        for each in shown
    )
    following = (page + 1) % -(-len(known) // _PAGE_SIZE)
    more = Button("settings-families.more", f"a.prefs.0.families.{following}")
    return Saying("settings-families", buttons=(*ticks, more, _BACK_BUTTON))


def build_never_screen(context: ActionContext, args: Sequence[str] = ()) -> Saying:
    """Whom never to be proposed to, as the names were typed: whether anybody bears them is not told."""
    wishes = context.work.wishes.list_of_company(context.own_company.id)
    return Saying(
        "settings-never",
        {"count": len(wishes)},
        buttons=(
            *(Button("settings-never.one", f"a.unwish.{wish.id:x}", {"name": name_typed(wish.name)}) for wish in wishes),
            Button("settings-never.add", "a.prefs.0.wish"),
            _BACK_BUTTON,
        ),
    )


def build_company_screen(context: ActionContext, args: Sequence[str] = ()) -> Saying:
    """The company one speaks for, as it is known here."""
    company = context.own_company
    several = len(context.work.companies.list_sites(company)) > 1
    wished, other = _to_yes_no(company.meets_own), _to_yes_no(not company.meets_own)
    sites = (Button("settings-company.sites", f"a.set.0.sites.{other}", {"on": wished}),) if several else ()
    return Saying(
        "settings-company",
        {"company": company.name, "place": company.place, "activity": company.activity, **_describe_closure(context, company)},
        buttons=(
            *(Button(f"settings-company.{each}", f"a.prefs.0.company-{each}") for each in COMPANY_ANSWERS),
            Button("settings-company.closure", "a.prefs.0.closure"),
            *sites,
            _BACK_BUTTON,
        ),
    )


def build_sites_question(context: ActionContext) -> Saying:
    """Shall one's own sites be proposed to each other? Asked when there is a second one."""
    return Saying(
        "settings-sites",
        {"company": context.own_company.name},
        buttons=tuple(Button(f"settings-sites.{answer}", f"a.set.0.sites.{answer}") for answer in ("yes", "no")),
    )


def _describe_closure(context: ActionContext, company: Company) -> dict[str, Fact]:
    if company.closes is None or company.reopens is None or company.reopens <= context.now:
        return {"first-day": "none", "day": "none"}
    zone = context.work.networks.zone()
    return {"first-day": to_local_day(company.closes, zone).isoformat(), "day": to_local_day(company.reopens, zone).isoformat()}


def list_families(context: ActionContext) -> tuple[str, ...]:
    """The families of the taxonomy, in a lasting order."""
    return tuple(sorted({resource.family for resource in context.knowledge.taxonomy.resources.values()}))


def _to_yes_no(on: bool) -> str:
    return "yes" if on else "no"


PREFERENCE_SCREENS = {
    "main": build_preferences_screen,
    "quiet": build_quiet_screen,
    "alerts": build_alerts_screen,
    "digest": build_digest_screen,
    "day": build_day_screen,
    "hour": build_hour_screen,
    "families": build_families_screen,
    "never": build_never_screen,
    "refused": refused.build_refused_screen,
    "company": build_company_screen,
}
