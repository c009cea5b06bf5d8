"""A sentence that answers no question: a declaration, a search, courtesy, a call for help, or words for somebody else."""

from __future__ import annotations

from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.model import Said
from bot.rules.declarations import additions
from bot.rules.declarations.opening_questions import build_declare_talk
from bot.rules.leads import typed_relays
from bot.rules.networks import invitations, letter_codes, newcomers
from bot.rules.workshops.short_path import shorten_talk
from bot.views.board import animator_help, expected_taps
from bot.views.declarations import around, draft_batches
from bot.views.declarations.found_around import AroundQuery
from bot.views.declarations.heard import list_heard_lines
from bot.views.leads import partner_words
from bot.views.networks import host
from matching.privacy.anonymous import holds_contact
from matching.understand.additions import read_additions
from matching.understand.reading import Act, Other, Reading
from matching.vocabulary import Kind
from storage.notes.saying import Button, Saying


def answer_sentence(context: ActionContext, said: Said) -> ActionResult:
    """Read a sentence and begin what it asks for."""
    reading = said.reading
    if letter_codes.is_letter_code(said.text) and (opened := invitations.open_invitation(context, said.text)) is not None:
        return opened
    if reading is not None and (about := _answer_about_draft(context, reading)):
        return ActionResult(about)
    if newcomers.presents_newcomer(context, said.text):
        heard, begin = newcomers.request_joining(context, said.text)
        return ActionResult(heard, begin)
    if (relayed := typed_relays.offer_to_relay(context, said)) is not None:
        return relayed
    if (waiting := expected_taps.find_expected_tap(context, reading)) is not None and not _is_courtesy(reading):
        return ActionResult((waiting,))
    if (unclear := animator_help.find_unclear_request(context, reading)) is not None:
        return ActionResult((unclear,))
    if reading is None or (reading.act is Act.OTHER and reading.other in (None, Other.NOISE)):
        return ActionResult((Saying("heard-noise"), *_put_card_again(context)))
    if reading.act is Act.OTHER and reading.other is Other.PARTNER:
        return ActionResult(_answer_partner_words(context))
    if reading.act is Act.OTHER:
        return ActionResult((answer_courtesy(context, reading),))
    if reading.act is Act.SEARCH and context.company is not None and reading.sure and reading.guesses:
        return ActionResult((around.build_around_page(context, AroundQuery(reading.guesses[0].resource, offers=True), 0),))
    kind = Kind.NEED if reading.act is Act.SEARCH else None
    begin = shorten_talk(context, build_declare_talk(context, reading, kind))
    return ActionResult((*animator_help.list_own_lines(context), *list_heard_lines(begin)), begin)


def _is_courtesy(reading: Reading | None) -> bool:
    return reading is not None and reading.act is Act.OTHER and reading.other not in (None, Other.NOISE)


def _put_card_again(context: ActionContext) -> tuple[Saying, ...]:
    shown = draft_batches.find_open_drafts(context)
    return draft_batches.build_waiting_cards(context, shown[0]) if shown else ()


def _answer_about_draft(context: ActionContext, reading: Reading) -> tuple[Saying, ...]:
    """What is added while the card of a draft is open, and a number or an address that nobody asked for."""
    shown = draft_batches.find_open_drafts(context)
    if reading.act is Act.OTHER and holds_contact(reading.text):
        return (Saying("sent-contact"), *_put_card_again(context))
    if not shown or not read_additions(reading).whole:
        return ()
    kept_out = [additions.add_to_note(context, each, reading.text) for each in shown]
    return (*kept_out[0], *draft_batches.build_waiting_cards(context, shown[0]))


def _answer_partner_words(context: ActionContext) -> tuple[Saying, ...]:
    """Words that look meant for the other: not passed on, and whom to talk to instead; under the card of a draft there is
    no other yet."""
    card = _put_card_again(context)
    if (unsent := partner_words.build_unsent_words(context)) is not None:
        return (unsent, *card)
    return (Saying("partner-unknown"), *card) if card else (Saying("heard-partner"),)


def answer_courtesy(context: ActionContext, reading: Reading) -> Saying:
    """The reply to what is neither a declaration nor a search."""
    polite = reading.other is not Other.COURTESY or reading.courtesy is not None
    kind = reading.other.value if reading.other and polite else "noise"
    buttons = (Button("heard-help.go", "a.go"), Button("heard-help.who", "a.who")) if kind == "help" else ()
    return Saying(f"heard-{kind}", host.describe_host(context.work), buttons=buttons)
