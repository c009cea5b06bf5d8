"""A page for ringing one company: whom to ask for, what to say, boxes to tick and room to sign."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.documents.editable_page import EditablePage, write_docx
from bot.rendering.text_renderer import Document, TextRenderer
from bot.views.calls import call_list
from bot.views.calls.call_list import CallTopic
from storage.notes.saying import Saying

CALL_PAGE_DOCUMENT = "call-page"
_BLANK = "……………………………"


def build_page_message(context: ActionContext, topics: Sequence[CallTopic]) -> Saying:
    """The message the page goes with; the page says what its lines say."""
    network = context.work.networks.find_current().name
    return Saying(
        "call-page",
        {**call_list.describe_call_contact(context, topics[0]), "network": network},
        parts=tuple(call_list.build_call_message(context, each) for each in topics),
        document=CALL_PAGE_DOCUMENT,
    )


def build_call_page(saying: Saying, renderer: TextRenderer) -> Document:
    """The page as a DOCX."""
    facts = dict(saying.facts or {})
    values = {
        "company": f"{facts['company']} ({facts['place']})",
        "person": str(facts["person"]) or _BLANK,
        "contact": str(facts["contact"]) or _BLANK,
        "day": _BLANK,
        "answer": renderer.render_plain("call-page-boxes"),
    }
    said = [
        " ".join(renderer.render_plain(each.key, each.facts) for each in (part, *part.parts) if each.key)
        for part in saying.parts
    ]
    page = EditablePage(
        renderer.language,
        renderer.render_plain("call-page-title", facts),
        renderer.render_plain("call-page-preface", facts),
        tuple((renderer.render_plain(f"call-page-{name}"), value) for name, value in values.items()),
        ((renderer.render_plain("call-page-words"), tuple(said)),),
        tuple(renderer.render_plain(f"call-page-{name}") for name in ("signer", "noter")),
        renderer.render_plain("call-page-foot"),
    )
    return Document(renderer.render_plain("call-page-file", facts), write_docx(page))
