"""Kinds of company, how they hang together, and the words people use for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from matching.activities.classes import NaceClasses
from matching.taxonomy.index.fold import fold_words
from matching.taxonomy.index.synonyms import SynonymIndex

ROOT_ACTIVITY = "company"
_SURE_ENOUGH = 0.97  # these words, perhaps in other letters
_LONGEST_SMALL_WORD = 3  # letters: « du », « des », "of"
_LEAST_CLOSENESS = 0.55  # under this closeness the words name no activity we know


@dataclass(frozen=True, slots=True)
class Activity:
    """A kind of company as a card names it ("une brasserie"), its NAF prefixes, and what such companies often have.

    `takes` and `gives` are resources that its trade can usually take in or give out, beyond what it would declare;
    `families` those of which nothing would be odd as an input."""

    id: str
    fr: str
    en: str
    fr_many: str
    en_many: str
    naf: tuple[str, ...]
    parent: str | None
    emoji: str
    wordings: tuple[str, ...]
    offers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    gives: tuple[str, ...] = ()
    families: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Activities(Mapping[str, Activity]):
    """All kinds of company by id, and the classes of NACE by which they are known too."""

    known: Mapping[str, Activity]
    classes: NaceClasses = field(default_factory=NaceClasses)
    _owners: tuple[str, ...] = field(init=False, repr=False)
    _words: SynonymIndex = field(init=False, repr=False)
    # apart: "café" is a bar before it is a crop, and what a class holds says nothing in a company's name
    _class_owners: tuple[str, ...] = field(init=False, repr=False)
    _class_words: SynonymIndex = field(init=False, repr=False)
    trade_words: frozenset[str] = field(init=False, repr=False)
    """The words by which trades are called: in a company's name they tell nobody who it is."""
    _within: Mapping[str, tuple[str, ...]] = field(init=False, repr=False)
    _by_prefix: Mapping[str, tuple[str, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Puts all wordings into one index, and keeps the kinds within each kind and under each code."""
        by_prefix: dict[str, tuple[str, ...]] = {}
        for one in self.known.values():
            for prefix in one.naf:
                by_prefix[prefix] = (*by_prefix.get(prefix, ()), one.id)
        object.__setattr__(self, "_by_prefix", by_prefix)
        pairs = [(text, one.id) for one in self.known.values() for text in one.wordings]
        object.__setattr__(self, "_owners", tuple(owner for _, owner in pairs))
        object.__setattr__(self, "_words", SynonymIndex.build([text for text, _ in pairs]))
        standing = ((self.find_by_naf(code), names) for code, names in self.classes.names.items())
        held = [(text, one.id) for one, names in standing if one is not None for text in names]
        object.__setattr__(self, "_class_owners", tuple(owner for _, owner in held))
        object.__setattr__(self, "_class_words", SynonymIndex.build([text for text, _ in held] or [ROOT_ACTIVITY]))
        within: dict[str, tuple[str, ...]] = {}
        for id in self.known:
            for each in (id, *self.list_wider(id)):
                within[each] = (*within.get(each, ()), id)
        object.__setattr__(self, "_within", within)
        called = (text for one in self.known.values() for text in (one.fr, one.en, one.fr_many, one.en_many, *one.wordings))
        object.__setattr__(self, "trade_words", frozenset(word for text in called for word in fold_words(text).split()))

    def __getitem__(self, id: str) -> Activity:
        return self.known[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.known)

    def __len__(self) -> int:
        return len(self.known)

    def find(self, words: str, limit: int = 4) -> tuple[Activity, ...]:
        """The kinds of company these words, or a company's name, may mean; best first, none when nothing is close."""
        close = self._rank_owners(self._words, self._owners, words, limit)
        begun = None if close else self._find_begun(fold_words(words).split())
        return (begun,) if begun is not None and begun.id != ROOT_ACTIVITY else close

    def _find_begun(self, words: Sequence[str]) -> Activity | None:
        """« Ferme des Aubiers »: a trade, a small word, and a name that nothing is close to."""
        return self.find_by_name(words[0]) if len(words) > 2 and len(words[1]) <= _LONGEST_SMALL_WORD else None

    def find_by_class(self, words: str, limit: int = 4) -> tuple[Activity, ...]:
        """The kinds of company that stand for the classes of NACE whose names come close to what somebody does."""
        return self._rank_owners(self._class_words, self._class_owners, words, limit) if self._class_owners else ()

    def _rank_owners(self, index: SynonymIndex, owners: Sequence[str], words: str, limit: int) -> tuple[Activity, ...]:
        rows, scores = index.search(words)
        best: dict[str, float] = {}
        for row, score in zip(rows.tolist(), scores.tolist(), strict=True):
            best[owners[row]] = max(best.get(owners[row], 0.0), score)
        ranked = sorted(((s, id) for id, s in best.items() if s >= _LEAST_CLOSENESS), key=lambda pair: -pair[0])
        return tuple(self.known[id] for _, id in ranked[:limit])

    def find_by_name(self, words: str) -> Activity | None:
        """The kind of company that these very words name; None when they are only close to some."""
        rows, scores = self._words.search(words)
        sure = {self._owners[row] for row, score in zip(rows.tolist(), scores.tolist(), strict=True) if score >= _SURE_ENOUGH}
        return self.known[sure.pop()] if len(sure) == 1 else None

    def find_by_naf(self, code: str) -> Activity | None:
        """The kind of company with that NAF code, by the longest prefix; of several the one for which it is the most usual."""
        if (told := self.known.get(self.classes.find_kind(code) or "")) is not None:
            return told
        said = self.classes.translate(code)
        fits = [
            (len(prefix), -place, one)
            for one in self.known.values()
            for place, prefix in enumerate(one.naf)
            if said.startswith(prefix)
        ]
        return max(fits, key=lambda fit: fit[:2])[2] if fits else None

    def list_wider(self, id: str) -> tuple[str, ...]:
        """The wider kinds of a kind, nearest first, ending with any company at all."""
        found: list[str] = []
        parent = self.known[id].parent if id in self.known else ROOT_ACTIVITY
        while parent is not None and parent not in found:
            found.append(parent)
            parent = self.known[parent].parent if parent in self.known else None
        return tuple(found)

    def list_within(self, id: str) -> tuple[str, ...]:
        """This kind and all narrower ones."""
        return self._within.get(id, ())

    def count_within(self, id: str) -> int:
        """How many kinds there are in a kind, itself among them."""
        return len(self.list_within(id))

    def list_by_naf(self, code: str, shortest: int) -> Mapping[str, int]:
        """The kinds of company under this code, with the length of their longest prefix of it, `shortest` signs at least."""
        found: dict[str, int] = {}
        for length in range(shortest, len(code) + 1):
            found |= dict.fromkeys(self._by_prefix.get(code[:length], ()), length)
        return found

    def find_naf(self, id: str | None) -> str | None:
        """The most usual NAF prefix of a kind, for the tie-break between waste codes."""
        if id is None or id not in self.known:
            return None
        return next(iter(self.known[id].naf), None)


def drop_double_words(words: Sequence[str]) -> tuple[str, ...]:
    """The wordings without doubles, in their order."""
    return tuple(dict.fromkeys(words))
