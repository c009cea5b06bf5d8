"""Stories of this network's exchanges, and those that other networks offer."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlmodel import col, select

from matching.consent.states import Answer
from storage.repository import Repository
from storage.tables.introduction import OfferState, Story, StoryFacts, StoryOffer, StoryState, StoryVoice
from storage.tables.moves import move


class Stories(Repository):
    """Each with the voices of those it tells of."""

    def find_of_introduction(self, introduction_id: int) -> Story | None:
        """The story of that exchange, whatever became of it."""
        return self.session.exec(self.select_own(Story).where(Story.introduction_id == introduction_id)).first()

    def lock_story(self, story_id: int) -> Story | None:
        """That story, held until the end of this unit."""
        return self.session.exec(self.select_own(Story).where(Story.id == story_id).with_for_update()).first()

    def begin_story(self, introduction_id: int, facts: StoryFacts, companies: Collection[int], now: datetime) -> Story:
        """It is asked of these companies."""
        story = self.add(Story(network_id=self.scope.id, introduction_id=introduction_id, facts=facts, asked_at=now))
        for company in sorted(companies):
            self.add(StoryVoice(story_id=story.id, company_id=company))
        return story

    def list_voices(self, story_id: int) -> tuple[StoryVoice, ...]:
        """What each of them said."""
        return tuple(
            self.session.exec(
                select(StoryVoice)
                .join(Story, col(Story.id) == StoryVoice.story_id)
                .where(StoryVoice.story_id == story_id, Story.network_id == self.scope.id)
                .order_by(col(StoryVoice.company_id))
            )
        )

    def record_voice(self, voice: StoryVoice, answer: Answer, now: datetime) -> None:
        """A company has said yes or no, or is asked again."""
        move(voice, answer)
        voice.at = now
        self.session.flush()

    def change_words(self, story: Story, facts: StoryFacts) -> None:
        """It reads otherwise from now on."""
        story.facts, story.round = facts, story.round + 1
        self.session.flush()

    def close_story(self, story: Story, state: StoryState, now: datetime) -> None:
        """Told, or not."""
        move(story, state)
        story.told_at = now if state is StoryState.TOLD else None
        self.session.flush()

    def add_offer(self, told: int, source: str, facts: StoryFacts, now: datetime) -> StoryOffer:
        """A story of another network, for the animators of this one."""
        return self.add(StoryOffer(network_id=self.scope.id, told=told, source=source, facts=facts, at=now))

    def lock_offer(self, offer_id: int) -> StoryOffer | None:
        """That offer, held until the end of this unit."""
        return self.session.exec(self.select_own(StoryOffer).where(StoryOffer.id == offer_id).with_for_update()).first()

    def close_offer(self, offer: StoryOffer, state: OfferState) -> None:
        """Told on, or not."""
        move(offer, state)
        self.session.flush()
