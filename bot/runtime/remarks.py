"""What is heard before any question: yes and no in words, stop, erase, a question to Boucle, a word for the animator, a
correction. One table; what is none of it goes on to the question that is open."""

from __future__ import annotations

from collections.abc import Callable

from bot.actions.gains import figures as own_figures
from bot.actions.people import erasures
from bot.actions.talk import parking
from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.company import COMPANY_ANSWERS, CompanyChange
from bot.conversation.model import Said, Tapped
from bot.rules.leads import typed_relays
from bot.rules.networks import company_changes
from bot.runtime.animator_lines import ANIMATOR_LINES
from bot.runtime.button_words import hear_exchange_word
from bot.runtime.choosing.aside_words import hear_aside
from bot.runtime.choosing.choice_words import ask_which_of_several
from bot.runtime.choosing.picked_lines import hear_picks
from bot.runtime.choosing.site_words import hear_site
from bot.runtime.choosing.still_words import hear_still_there
from bot.runtime.corrections import hear_about_thing, hear_correction
from bot.runtime.fact_words import hear_fates, hear_food_delay, hear_missing_fact
from bot.runtime.hearing import Heard, Hearing, press_button
from bot.runtime.own_words import hear_own_closing, hear_own_leaving, hear_own_list, hear_own_words, hear_shared_out
from bot.runtime.place_words import hear_place
from bot.runtime.refusal_words import hear_refusal
from bot.runtime.workshop_words import hear_workshop_words
from bot.runtime.yes_words import hear_partial_yes
from bot.talk import sessions, yes_and_no
from bot.views.declarations import mine
from bot.views.follow_up import exchanges
from bot.views.leads import held_yeses, partner_words
from bot.views.networks import host
from matching.understand.reading import Act, Courtesy, Other, Reading
from matching.understand.remark import Remark, RemarkKind, Topic
from matching.understand.remarks import read_remark
from storage.notes.saying import Button, Saying


def hear_remark(hearing: Hearing) -> Heard:
    """The tap that a yes or a no stands for, the answer to a remark, or the words as they were."""
    if hearing.said.text.startswith("/") or not hearing.context.work.has_network:
        return hearing.said
    hearers: tuple[Callable[[Hearing], Heard | None], ...] = (
        hear_place,
        hear_site,
        hear_still_there,
        hear_aside,
        hear_refusal,
        hear_partial_yes,
        hear_picks,
        hear_food_delay,
        hear_missing_fact,
        hear_fates,
        *ANIMATOR_LINES,
        hear_workshop_words,
        hear_shared_out,
        hear_exchange_word,
    )
    for hear in hearers:
        if (first := hear(hearing)) is not None:
            return first
    verbatim = hearing.talk is not None and sessions.takes_any_words(hearing.talk)
    remark = read_remark(hearing.said.text, hearing.context.work.networks.find_current().animator or "")
    if remark is not None and not (verbatim and remark.kind not in (RemarkKind.STOP, RemarkKind.ERASE)):
        heard = _HEARD[remark.kind](hearing, remark)
        if heard is not None:
            return heard
    if verbatim:
        return hearing.said
    if (closed := hear_own_closing(hearing)) is not None:
        return closed
    # Outside a talk only: at a question such words answer it.
    own = hear_own_words(hearing) if hearing.talk is None else hear_own_leaving(hearing) or hear_own_list(hearing)
    return hear_about_thing(hearing) or own or hearing.said


def _hear_yes(hearing: Hearing, remark: Remark) -> Heard | None:
    pressed = press_button(hearing, yes_and_no.find_affirming_button)
    return pressed or ask_which_of_several(hearing) or _answer_mere_words(hearing)


def _hear_no(hearing: Hearing, remark: Remark) -> Heard | None:
    return press_button(hearing, yes_and_no.find_refusing_button) or _answer_mere_words(hearing)


def _answer_mere_words(hearing: Hearing) -> ActionResult | None:
    """A yes or a no that no button waits for: « publier » is no thing that anybody has, « oui » is not how much."""
    talk, reading = hearing.talk, hearing.said.reading
    if reading is None or (reading.act is Act.OTHER and reading.other is not Other.COURTESY):
        return None
    if talk is None:
        answers = typed_relays.find_open_question(hearing.context)
        reply = "heard-courtesy" if reading.courtesy is Courtesy.THANKS else "heard-agreed"
        return None if answers else ActionResult((Saying(reply),))
    aside = sessions.is_interruption(talk, hearing.said) and not sessions.is_answer(hearing.context, talk, hearing.said)
    return ActionResult((Saying("heard-go-on"), *hearing.put_again())) if aside else None


def _hear_stop(hearing: Hearing, remark: Remark) -> Heard | None:
    """The open talk is left, what is shown to be decided is cancelled; otherwise there is nothing to stop."""
    last = hearing.context.work.open_messages.find_latest(hearing.context.person) if hearing.talk is None else None
    button = yes_and_no.find_cancelling_button(last.saying) if last is not None else None
    if last is None or button is None:
        return parking.leave_talk(hearing.context, "")
    return Tapped(button.token, last.message_id)


def _hear_erase(hearing: Hearing, remark: Remark) -> Heard | None:
    return erasures.ask_before_erasure(hearing.context, "")


def _hear_leaving(hearing: Hearing, remark: Remark) -> Heard | None:
    return None if _tells_of_a_thing(hearing.said.reading) else erasures.answer_leaving(hearing.context)


def _hear_question(hearing: Hearing, remark: Remark) -> Heard | None:
    if remark.topic is None or _tells_of_a_thing(hearing.said.reading):
        return None
    answer = _answer_topic(hearing, remark)
    show = _SHOWN_AFTER.get(remark.topic)
    return ActionResult((answer, *(show(hearing.context) if show is not None else ()), *hearing.put_again()))


def _answer_topic(hearing: Hearing, remark: Remark) -> Saying:
    context, topic = hearing.context, remark.topic
    if topic is Topic.CONTACT and (known := partner_words.build_known_partners(context)) is not None:
        return known
    buttons = (Button("digest-week.settings", "a.tune.0"),) if topic is Topic.PACE else ()
    return Saying(f"faq-{topic}", host.describe_host(context.work), buttons=buttons)


def _show_progress(context: ActionContext) -> tuple[Saying, ...]:
    """« On en est où ? »: the exchanges of one's company; before there are any, what it has announced; and what waits for
    others."""
    held = held_yeses.build_progress_list(context)
    if exchanges.list_own_exchanges(context):
        return (exchanges.build_own_exchanges(context, 0), *held)
    if held:
        return held
    return mine.build_own_list(context, 0) if context.company is not None else mine.build_unjoined_drafts(context)


def _show_own_company(context: ActionContext) -> tuple[Saying, ...]:
    """« Et maintenant ? »: what /moi shows."""
    return own_figures.show_own_company(context, "").say


_SHOWN_AFTER: dict[Topic, Callable[[ActionContext], tuple[Saying, ...]]] = {
    Topic.PROGRESS: _show_progress,
    Topic.NEXT: _show_own_company,
}


def _hear_word(hearing: Hearing, remark: Remark) -> Heard | None:
    if _tells_of_a_thing(hearing.said.reading):
        return None
    facts = host.describe_host(hearing.context.work)
    return ActionResult(
        (*hearing.put_again(), Saying("remark-animator", facts, buttons=(Button("remark-animator.write", "a.write.0", facts),)))
    )


def _tells_of_a_thing(reading: Reading | None) -> bool:
    return reading is not None and reading.act is Act.DECLARE and reading.sure and reading.quantity is not None


def _hear_name(hearing: Hearing, remark: Remark) -> Heard | None:
    """« Mon nom c'est GAEC des Aubiers »: the answer where the name is asked, else the company is called so from now on."""
    if hearing.talk is not None:
        return Said(remark.rest) if sessions.name_open_step(hearing.talk) == "name" else None
    company = hearing.context.company
    if company is None:
        return None
    renamed = CompanyChange(
        company=company.id, name=remark.rest, place=company_changes.build_company_place(company), activity=company.activity
    )
    return ActionResult(begin=TalkRequest("company", renamed, COMPANY_ANSWERS))


_HEARD: dict[RemarkKind, Callable[[Hearing, Remark], Heard | None]] = {
    RemarkKind.YES: _hear_yes,
    RemarkKind.NO: _hear_no,
    RemarkKind.STOP: _hear_stop,
    RemarkKind.ERASE: _hear_erase,
    RemarkKind.LEAVING: _hear_leaving,
    RemarkKind.QUESTION: _hear_question,
    RemarkKind.ANIMATOR: _hear_word,
    RemarkKind.CORRECTION: hear_correction,
    RemarkKind.NAME: _hear_name,
}
