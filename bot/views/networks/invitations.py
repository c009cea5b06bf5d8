"""Invitations as those who run the network see them: the link with its square, and the list of what is still good."""
from __future__ import annotations

from bot.context.action_context import Desk
from bot.pictures import qr
from bot.rendering.text_renderer import Document, Wording
from storage.networks.invitations import Made
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Invitation

MOST = 10
WAYS = ("join", "company", "animator", "live")


def asked() -> Saying:
    """Who is to be invited?"""
    return Saying("invite-ask", buttons=tuple(Button(f"invite-ask.{way}", f"a.invite.0.{way}") for way in WAYS))


def told(desk: Desk, made: Made, company: str = "") -> Saying:
    """A new invitation: its link, its square, its letters, how many it lets in and until when."""
    facts = {**_facts(made.row), "payload": made.payload, "network": desk.work.networks.here().name, "company": company}
    return Saying(f"invite-{made.row.purpose}", facts, document="qr",
                  buttons=(Button("invite-withdraw", f"a.uninvite.{made.row.id:x}"),))


def live(desk: Desk) -> Saying:
    """Those that still let somebody in, each with its button to take it back."""
    rows = tuple(enumerate(desk.work.invitations.live(desk.now, MOST), 1))
    return Saying("invite-live", {"count": len(rows)},
                  parts=tuple(Saying("invite-line", {**_facts(row), "n": n}) for n, row in rows),
                  buttons=tuple(Button("invite-line.withdraw", f"a.uninvite.{row.id:x}", {"n": n}) for n, row in rows))


def picture(saying: Saying, wording: Wording) -> Document:
    """The square of a link, made when it is sent."""
    return Document("invitation.png", qr.png(wording.words("invite-address", saying.facts)), picture=True)


def _facts(row: Invitation) -> dict[str, Fact]:
    return {"purpose": row.purpose.value, "code": row.code or "none", "used": row.used,
            "most": row.used + row.uses_left if row.uses_left is not None else 0,
            "until": row.expires.date().isoformat() if row.expires else "none"}
