"""A running exchange is told to others: the animator proposes it, each side says yes, no or changes the words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import require_animator
from bot.context.action_context import ROW_PATTERN, ActionContext, ActionResult, TalkRequest, parse_button_choice, parse_row_id
from bot.conversation.flows.relay import TellingStory
from bot.conversation.model import Refuse
from bot.rules.animators import notices
from bot.rules.stories import telling
from bot.views.follow_up.standing import load_exchange
from bot.views.leads.questions import build_identity
from bot.views.reports import stories as views
from matching.consent.states import Answer, Stage
from storage.notes.saying import Saying
from storage.tables import Party, Story, StoryVoice
from storage.tables.introduction import OfferState, StoryState


def propose_story(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The animator would like to tell it: both sides are asked, once."""
    require_animator(context)
    introduction = context.work.introductions.get(parse_row_id(args))
    if introduction is None or len(args) != 1:
        raise Refuse("button-gone")
    if (known := context.work.stories.find_of_introduction(introduction.id)) is not None:
        return ActionResult((Saying("story-already", {"state": known.state.value}),))
    exchange = load_exchange(context, introduction)
    if exchange is None or introduction.stage is not Stage.RUNNING or introduction.closed_at is not None:
        return ActionResult((Saying("story-not-running"),))
    readers = telling.find_story_readers(context, exchange.parties)
    if readers is None:
        return ActionResult((Saying("story-unreached"),))
    facts = views.gather_story(context, exchange)
    story = context.work.stories.begin_story(introduction.id, facts, set(readers), context.now)
    telling.ask_parties(context, story, readers)
    name = context.work.networks.find_current().name
    return ActionResult((Saying("story-asked", {"count": len(readers)}, parts=views.build_story_lines(facts, name)),))


def answer_story(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """A side says yes, no, or wants other words. Words that were changed since it was asked are shown first."""
    story, voice = _require_voice(context, args)
    choice, shown = (args[1], args[2]) if len(args) == 3 else ("", "")
    if choice not in ("yes", "no", "words") or not ROW_PATTERN.fullmatch(shown):
        raise Refuse("button-gone")
    if story.state is not StoryState.ASKED:
        return ActionResult((Saying("story-already", {"state": story.state.value}),))
    if choice == "no":
        return _decline(context, story, voice)
    if int(shown, 16) != story.round:
        return ActionResult((Saying("story-changed"), views.build_story_question(context, story)))
    if choice == "words":
        identities = tuple(build_identity(context, party) for party in _list_parties(context, story))
        return ActionResult(begin=TalkRequest("story", TellingStory(story=story.id, identities=identities)))
    if voice.answer is not Answer.YES:
        context.work.stories.record_voice(voice, Answer.YES, context.now)
    return ActionResult((_settle(context, story),))


def change_story_words(context: ActionContext, said: TellingStory) -> ActionResult:
    """It reads as this side wishes; every other side is asked anew."""
    story, voice = _require_voice(context, (f"{said.story:x}",))
    if story.state is not StoryState.ASKED or not said.words:
        return ActionResult((Saying("story-already", {"state": story.state.value}),))
    context.work.stories.change_words(story, replace(story.facts, words=said.words))
    for each in context.work.stories.list_voices(story.id):
        wanted = Answer.YES if each.company_id == voice.company_id else Answer.ASKED
        if each.answer is not wanted:
            context.work.stories.record_voice(each, wanted, context.now)
    readers = telling.find_story_readers(context, _list_parties(context, story))
    telling.ask_parties(context, story, readers or {})
    name = context.work.networks.find_current().name
    return ActionResult((Saying("story-reworded", parts=views.build_story_lines(story.facts, name)),))


def answer_story_offer(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Another network's story: for this network's groups, or not."""
    require_animator(context)
    offer, choice = context.work.stories.lock_offer(parse_row_id(args)), parse_button_choice(args)
    if offer is None or choice not in ("yes", "no"):
        raise Refuse("button-gone")
    if offer.state is not OfferState.OFFERED:
        return ActionResult((Saying("story-offer-over", {"state": offer.state.value}),))
    if choice == "no":
        context.work.stories.close_offer(offer, OfferState.DECLINED)
        return ActionResult((Saying("story-offer-declined"),))
    if not context.work.groups.list_linked():
        return ActionResult((Saying("story-no-group", buttons=views.build_story_offer(offer).buttons),))
    return ActionResult((Saying("story-retold", {"count": telling.retell_story(context, offer)}),))


def _require_voice(context: ActionContext, args: Sequence[str]) -> tuple[Story, StoryVoice]:
    """A story of an exchange of the speaker's company. Raises Refuse."""
    story = context.work.stories.lock_story(parse_row_id(args))
    voices = context.work.stories.list_voices(story.id) if story is not None else ()
    voice = next((each for each in voices if context.may_speak_for(each.company_id)), None)
    if story is None or voice is None:
        raise Refuse("button-gone")
    return story, voice


def _settle(context: ActionContext, story: Story) -> Saying:
    """All have said yes: it is told. Else the others are waited for."""
    if any(each.answer is not Answer.YES for each in context.work.stories.list_voices(story.id)):
        return Saying("story-noted")
    telling.tell_story(context, story)
    return Saying("story-thanks")


def _decline(context: ActionContext, story: Story, voice: StoryVoice) -> ActionResult:
    context.work.stories.record_voice(voice, Answer.NO, context.now)
    context.work.stories.close_story(story, StoryState.DECLINED, context.now)
    context.work.outbox.cancel(telling.name_story(story))
    notices.tell_animators(context.work, Saying("story-declined"), f"story-declined:{story.id}", context.now)
    return ActionResult((Saying("story-kept"),))


def _list_parties(context: ActionContext, story: Story) -> tuple[Party, ...]:
    introduction = context.work.introductions.get(story.introduction_id)
    return context.work.introductions.list_met(introduction.synergy_id) if introduction is not None else ()
