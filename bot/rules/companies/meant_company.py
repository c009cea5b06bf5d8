"""Which company an animator means by a name in a sentence: the company's own, its person's, or the one on the screen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bot.context.action_context import ROW_PATTERN, ActionContext
from bot.views.companies import sheets
from matching.activities.company_search import SearchedCompany, find_companies, find_of_trade, find_surely_named
from matching.taxonomy.index.fold import fold_words
from matching.understand.animator_words import read_animator_requests
from matching.understand.board_request import AnimatorDeed

_AT_HAND_VERBS = ("sheet", "personal")  # whose buttons say which company is on the screen


@dataclass(frozen=True)
class CompanyBook:
    """The companies of this network and who speaks for them, read once for a sentence."""

    context: ActionContext

    @cached_property
    def companies(self) -> tuple[SearchedCompany, ...]:
        """All of them."""
        return sheets.list_searched(self.context)

    @cached_property
    def people(self) -> dict[str, frozenset[int]]:
        """For a name or a first name, folded: the companies its bearers speak for."""
        named: dict[str, set[int]] = {}
        for company, name in self.context.work.company_sheets.list_spoken_for():
            folded = fold_words(name)
            for each in (folded, folded.partition(" ")[0]):
                named.setdefault(each, set()).add(company)
        return {name: frozenset(ids) for name, ids in named.items()}

    def find_sure(self, name: str) -> tuple[SearchedCompany, ...]:
        """Those that bear this name without any doubt; for no name the one on the screen."""
        if not name:
            return self._find_at_hand()
        ids = self.people.get(name, frozenset())
        named = find_surely_named(name, self.companies)
        found = tuple(dict.fromkeys((*named, *(each for each in self.companies if each.id in ids))))
        return found or find_of_trade(name, self.companies, self.context.knowledge.activities)

    def strip_name(self, words: str) -> str:
        """The name alone, folded, without what stands before it: « la ferme Dupont »."""
        read = next((each for each in read_animator_requests(words) if each.deed is AnimatorDeed.NAME), None)
        return read.who if read is not None else fold_words(words)

    def find_likely(self, name: str) -> tuple[SearchedCompany, ...]:
        """The same, or those that share most of the words, through a slip."""
        return self.find_sure(name) or (find_companies(name, self.companies) if name else ())

    def _find_at_hand(self) -> tuple[SearchedCompany, ...]:
        last = self.context.work.open_messages.find_latest(self.context.person)
        tokens = [button.token.split(".") for button in last.saying.buttons] if last is not None else []
        ids = {
            int(token[2], 16)
            for token in tokens
            if len(token) > 2 and token[1] in _AT_HAND_VERBS and ROW_PATTERN.fullmatch(token[2])
        }
        return tuple(each for each in self.companies if each.id in ids) if len(ids) == 1 else ()
