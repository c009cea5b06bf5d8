"""Lines about authorisations, as an animator read them on somebody's papers, are kept one by one, or it is said why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.context.action_context import ActionContext
from matching.activities.company_names import is_same_company_name
from matching.calendar import days
from matching.understand.answers import parse_day_and_hour
from matching.understand.authorisation import read_authorisation_lines
from matching.understand.authorisation_line import AuthorisationLine
from storage.tables import Authorisation
from storage.tables.animation.authorisation import AuthorisationKind

_MOST_LINES = 20


@dataclass(frozen=True, slots=True)
class AuthorisationVerdict:
    """What became of a line: the authorisation, or what is wrong with it."""

    line: AuthorisationLine
    kept: Authorisation | None = None
    problem: str = ""


def save_authorisation_lines(context: ActionContext, text: str) -> tuple[AuthorisationVerdict, ...]:
    """Each of the lines; one whose company, kind or number is not clear is not kept, nor one that is over already."""
    return tuple(_save_line(context, line) for line in read_authorisation_lines(text).lines[:_MOST_LINES])


def _save_line(context: ActionContext, line: AuthorisationLine) -> AuthorisationVerdict:
    if not line.kind or not line.number:
        return AuthorisationVerdict(line, problem="kind" if not line.kind else "number")
    same = [id for id, name in context.work.authorisations.list_company_names() if is_same_company_name(name, line.company)]
    if len(same) != 1:
        return AuthorisationVerdict(line, problem="several" if same else "company")
    until = _read_until(context, line.until)
    if (line.until and until is None) or (until is not None and until <= context.now):
        return AuthorisationVerdict(line, problem="until" if until is None else "over")
    return AuthorisationVerdict(line, _keep_authorisation(context, same[0], line, until))


def _keep_authorisation(
    context: ActionContext, company_id: int, line: AuthorisationLine, until: datetime | None
) -> Authorisation:
    """The same number written again is checked anew."""
    kind = AuthorisationKind(line.kind)
    known = next(
        (
            each
            for each in context.work.authorisations.list_of_company(company_id)
            if (each.kind, each.number) == (kind, line.number)
        ),
        None,
    )
    kept = known or context.work.authorisations.add(
        Authorisation(
            network_id=context.work.network_id, company_id=company_id, kind=kind, number=line.number, checked=context.now
        )
    )
    kept.until, kept.checked, kept.checked_by = until, context.now, context.person_id
    context.work.history.add_entry("authorisation-checked", f"company:{company_id}", context.person_id, context.now, kind)
    return kept


def _read_until(context: ActionContext, words: str) -> datetime | None:
    """The end of the day that is named."""
    zone = context.work.networks.zone()
    day, _ = parse_day_and_hour(words, days.to_local_day(context.now, zone)) if words else (None, None)
    return days.to_utc_moment(day + timedelta(days=1), time(0), zone) if day is not None else None
