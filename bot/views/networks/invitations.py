"""Invitations as those who run the network see them: the link with its square, and the list of what is still good."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.pictures import qr
from bot.pictures.poster import PosterLines, draw_poster_png
from bot.rendering.text_renderer import Document, TextRenderer
from storage.networks.invitations import NewInvitation
from storage.notes.saying import Button, Fact, Press, Saying
from storage.tables import Invitation

_MOST_INVITATIONS = 10
_MOST_MADE = 5
_INVITATION_WAYS = ("join", "company", "animator", "live")


def build_invitation_question() -> Saying:
    """Who is to be invited?"""
    return Saying("invite-ask", buttons=tuple(Button(f"invite-ask.{way}", f"a.invite.0.{way}") for way in _INVITATION_WAYS))


def build_invitation_card(context: ActionContext, made: NewInvitation, company: str = "") -> Saying:
    """A new invitation: its link, its square, its letters, how many it lets in and until when."""
    facts = {
        **_describe_invitation(made.row),
        "payload": made.payload,
        "network": context.work.networks.find_current().name,
        "company": company,
    }
    copies = [Button("invite-copy.link", f"start:{made.payload}", press=Press.COPY)]
    if made.row.code:
        copies.append(Button("invite-copy.code", made.row.code, press=Press.COPY))
    return Saying(
        f"invite-{made.row.purpose}",
        facts,
        document="qr",
        buttons=(*copies, Button("invite-withdraw", f"a.uninvite.{made.row.id:x}")),
    )


def build_invitation_list(context: ActionContext) -> Saying:
    """Those that still let somebody in, each with its button to take it back."""
    rows = tuple(enumerate(context.work.invitations.list_live(context.now, _MOST_INVITATIONS), 1))
    return Saying(
        "invite-live",
        {"count": len(rows)},
        parts=tuple(Saying("invite-line", {**_describe_invitation(row), "n": n}) for n, row in rows),
        buttons=tuple(Button("invite-line.withdraw", f"a.uninvite.{row.id:x}", {"n": n}) for n, row in rows),
    )


def build_maker_lines(rows: Sequence[Invitation]) -> tuple[Saying, ...]:
    """What somebody's invitations still let in, under the question whether they go."""
    if not rows:
        return ()
    shown = tuple(Saying("invite-line", {**_describe_invitation(row), "n": n}) for n, row in enumerate(rows[:_MOST_MADE], 1))
    return (Saying("role-invitations", {"count": len(rows)}), *shown)


def draw_invitation(saying: Saying, renderer: TextRenderer) -> Document:
    """The square of a link, made when it is sent: with the network's name and the letters, to be hung up as it is."""
    facts = saying.facts or {}
    link = renderer.render_plain("invite-address", facts)
    code = str(facts.get("code", "none"))
    if "network" not in facts or code == "none":
        return Document("invitation.png", qr.draw_qr_png(link), picture=True)
    lines = PosterLines(
        title=renderer.render_plain("invite-poster-title", facts),
        subtitle=renderer.render_plain("invite-poster-subtitle"),
        code=code,
        hint=renderer.render_plain("invite-poster-hint"),
    )
    return Document("invitation.png", draw_poster_png(lines, qr.list_qr_rows(link)), picture=True)


def _describe_invitation(invitation: Invitation) -> dict[str, Fact]:
    return {
        "purpose": invitation.purpose.value,
        "code": invitation.code or "none",
        "used": invitation.used,
        "most": invitation.used + invitation.uses_left if invitation.uses_left is not None else 0,
        "until": invitation.expires.date().isoformat() if invitation.expires else "none",
    }
