"""A declaration becomes visible: the kind of company that others read of it then is kept, and never gets nearer."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.views.declarations import cards
from matching.knowledge import Knowledge
from storage.tables import Declaration
from storage.work import Work


def publish_declaration(
    work: Work, knowledge: Knowledge, declaration: Declaration, *, held: bool, now: datetime, expires: datetime
) -> None:
    """From now on others can come across it, by the kind of company that the network allows today."""
    keep_shown_activity(work, knowledge, declaration)
    work.declarations.publish(declaration, held=held, now=now, expires=expires)


def keep_shown_activity(work: Work, knowledge: Knowledge, declaration: Declaration) -> None:
    """What others read today of whose it is, is the nearest they will ever read."""
    company = work.companies.get(declaration.company_id or 0)
    shown = cards.widen_activity(work, knowledge, company.activity)
    declaration.details = replace(declaration.details, shown_as=shown)
