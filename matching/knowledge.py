"""All that Boucle knows before anybody speaks: resources, waste codes, places, kinds of company."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from matching import understand
from matching.activities.load import load_activities as load_activities
from matching.activities.model import Activities
from matching.gazetteer.choose import LatLon
from matching.gazetteer.gazetteer import Gazetteer
from matching.gazetteer.load import load_gazetteer as load_gazetteer
from matching.scoring.kinship import KinshipIndex
from matching.scoring.scorer import Scorer
from matching.taxonomy.codes.discards import guess_discard_codes, may_be_waste
from matching.taxonomy.codes.doubt import SpokenDanger
from matching.taxonomy.codes.finder import CodeGuess, CodeIndex, put_given_first
from matching.taxonomy.codes.likely import LikelyCodes, choose_likely_codes, has_code, has_several_chapters
from matching.taxonomy.guess import EXACT_SCORE, Guess
from matching.taxonomy.heads import add_head_guess
from matching.taxonomy.index.meaning import EmbeddingIndex
from matching.taxonomy.index.word_index import Index
from matching.taxonomy.load import load_taxonomy as load_taxonomy
from matching.taxonomy.model import Resource, Taxonomy
from matching.understand.additions import read_additions
from matching.understand.assembly import add_anything
from matching.understand.fitting import fit_reading
from matching.understand.for_others import name_service
from matching.understand.lessons import may_be_dangerous
from matching.understand.newcomer import read_newcomer
from matching.understand.plain_text import LONGEST_TEXT, fold_text
from matching.understand.presentation import Presentation
from matching.understand.reading import Act, Reading
from matching.understand.soiled import drop_harmless_contents, settle_packaging
from matching.understand.waste_code import find_given_codes
from matching.vocabulary import Kind

_MOST_GUESSES = 5
_DONE_FAMILIES = frozenset({"service", "skill", "transport", "equipment", "space"})  # what is done for others, or with what


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Read once at the start, never changed while answering."""

    taxonomy: Taxonomy
    index: Index
    gazetteer: Gazetteer
    activities: Activities
    scorer: Scorer
    codes: CodeIndex
    danger: SpokenDanger
    sense: EmbeddingIndex | None = None

    def understand_text(self, text: str, language: str, today: date, activity: str | None = None) -> Reading:
        """What a sentence says; `activity` is a NAF code or words for what the company does."""
        for service in name_service(text):
            served = self.understand_text(service, language, today, activity)
            if served.sure and self.taxonomy.resources[served.guesses[0].resource].family in _DONE_FAMILIES:
                return replace(served, text=text)
        said = understand.understand_message(
            text,
            language,
            self.index.search,
            self.gazetteer.spot,
            today,
            activity,
            self.taxonomy.codes,
            self.gazetteer.spot_alike,
        )
        if not said.what and (named := self._name_given_code(text, language)):
            return replace(self.understand_text(named, language, today, activity), text=text)
        fitted = fit_reading(said, self.taxonomy, self._order_guesses)
        fitted = settle_packaging(fitted, self.taxonomy, self._look_up)
        if (rest := read_additions(fitted).rest) is not None:
            without = self.understand_text(rest, language, today, activity)
            return replace(without, text=text) if without.what else fitted
        return fitted

    def _name_given_code(self, text: str, language: str) -> str | None:
        """A text that names its thing by nothing but a waste code, with that code's plain name behind it."""
        given = find_given_codes(fold_text(text[:LONGEST_TEXT]), self.taxonomy.codes)
        if len(given) != 1:
            return None
        known = self.taxonomy.codes[given[0].code]
        name = known.en if language == "en" else known.fr
        return None if text.startswith(name) else f"{name} {text}"

    def understand_figures(self, text: str, language: str, today: date) -> Reading:
        """What a few words say of a thing that they do not name: « 500 kg », « deux par mois »."""
        alone = self.understand_text(text, language, today)
        if alone.act is not Act.OTHER:
            return alone
        along = self.understand_text(add_anything(text, alone.language), language, today)
        return replace(along, text=text, guesses=(), sure=False, what="")

    def read_newcomer(self, text: str, near: LatLon | None, *, name_asked: bool = False) -> Presentation:
        """What a sentence says of the one who writes it, name, trade and town where it is beyond doubt; or what was written
        where the name was asked: « Brasserie du Marais, brasserie à Périgny » tells all three."""
        towns = self.gazetteer
        return read_newcomer(
            text,
            self.activities,
            lambda words: towns.spot(words, near=near),
            lambda words: towns.find(words, near=near),
            name_asked=name_asked,
        )

    def guess_resources(self, name: str) -> tuple[Guess, ...]:
        """What a name may mean that is not clear, likeliest first; for choosing from, never to be taken unseen."""
        name = name[:LONGEST_TEXT]
        return self._order_guesses(
            name, add_head_guess(name, self.index.search(name, _MOST_GUESSES), lambda head: self.index.search(head, 2))
        )

    def _look_up(self, words: str) -> tuple[Guess, ...]:
        return self.index.search(words, _MOST_GUESSES)

    def _order_guesses(self, name: str, guesses: Sequence[Guess]) -> tuple[Guess, ...]:
        return self.sense.order_guesses(name, guesses, _MOST_GUESSES) if self.sense else tuple(guesses)

    def guess_waste_codes(self, reading: Reading, activity: str | None = None) -> tuple[CodeGuess, ...]:
        """The codes it may fall under when it is waste, most likely first, five at most; probable, never more."""
        guesses = guess_discard_codes(reading, activity, self.taxonomy, self.index, self.codes)
        return put_given_first(guesses, reading.facts.code) if guesses or reading.kind is not Kind.NEED else guesses

    def may_be_waste(self, resource: str) -> bool:
        """Is it matter that somebody may have to be rid of, and that the List of Waste knows?"""
        return may_be_waste(self.find_resource(resource)) and has_code(resource, self.taxonomy)

    def find_likely_codes(self, resource: str, text: str, activity: str | None, origin: str | None = None) -> LikelyCodes:
        """The few codes of a thing that a company of this kind has, said in these words, and the question where two chapters
        tie; with an `origin` (a chapter) only that one's."""
        naf = self.activities.find_naf(activity)
        likely = choose_likely_codes(self.find_resource(resource), text, naf, self.taxonomy, self.codes, origin)
        given = find_given_codes(fold_text(text[:LONGEST_TEXT]), self.taxonomy.codes)
        return likely.believe_code(given[0].code) if given and origin is None else likely

    def may_tie_chapters(self, resource: str) -> bool:
        """Might it have codes of several chapters, so that its origin decides?"""
        return has_several_chapters(resource, self.taxonomy)

    def is_dangerous(self, resource: str) -> bool:
        """Hazardous waste, or an animal by-product of category 1 or 2: never introduced by two taps."""
        known = self.find_resource(resource)
        return known.hazardous or known.never or known.animal in (1, 2)

    def is_for_animator(self, resource: str) -> bool:
        """Must the animator see it first? Hazardous, animal by-products of category 1 and 2, heat and piped things."""
        return self.is_dangerous(resource) or self.find_resource(resource).project

    def must_be_held(self, words: str, resource: str | None, kind: Kind | None = None) -> bool:
        """Must an animator see it before anybody else does, by what it is or by what was said of it?"""
        return (resource is not None and self.is_for_animator(resource)) or self.is_doubtful(words, resource, kind)

    def is_doubtful(self, words: str, resource: str | None, kind: Kind | None = None) -> bool:
        """May it be dangerous though nothing dangerous was named? Its words say so, or mean something dangerous among other
        things; of what is looked for only its own words count, for nobody looks for waste. A known wording of the resource
        itself says nothing new, what is done rather than handed over is no danger, nor is a container that has held honey."""
        given = find_given_codes(fold_text(words[:LONGEST_TEXT]), self.taxonomy.codes)
        if kind is not Kind.NEED and any(self.taxonomy.codes[one.code].hazardous for one in given):
            return resource is None or not self.is_dangerous(resource)
        words = drop_harmless_contents(words[:LONGEST_TEXT], self.taxonomy, self._look_up)
        if resource is None:
            return self.danger.speak_of_danger(words) or (
                kind is not Kind.NEED and may_be_dangerous(self.guess_resources(words), self.is_dangerous)
            )
        if self.is_dangerous(resource) or not may_be_waste(self.find_resource(resource)):
            return False
        return self.danger.speak_of_danger(words) and not any(
            guess.resource == resource and guess.score >= EXACT_SCORE for guess in self.index.search(words, _MOST_GUESSES)
        )

    def find_resource(self, id: str) -> Resource:
        """That resource. Raises KeyError for an id that never was."""
        return self.taxonomy.resources[id]


def load_knowledge(cache: Path, meaning: bool = False) -> Knowledge:
    """Read the data files; the word index is kept in the `cache` folder under the taxonomy's digest. With `meaning`, what
    is not clear is ordered by the optional library. Raises NoLibrary."""
    taxonomy, activities = load_taxonomy(), load_activities()
    sense = EmbeddingIndex.open(cache, taxonomy) if meaning else None
    return Knowledge(
        taxonomy,
        Index.open(cache, taxonomy),
        load_gazetteer(),
        activities,
        Scorer(taxonomy, KinshipIndex(taxonomy), activities),
        CodeIndex.build(taxonomy),
        SpokenDanger.from_taxonomy(taxonomy),
        sense,
    )
