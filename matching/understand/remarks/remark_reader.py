"""Decides what a remark is. Pure: the name of the animator, who may be called by it, is an argument."""

from __future__ import annotations

import re

from matching.activities.sentence_names import is_sentence_name
from matching.taxonomy.index.fold import fold_words
from matching.understand.phone_spelling import spell_out
from matching.understand.remark import CorrectionTurn, Remark, RemarkKind, Topic
from matching.understand.remarks.word_lists import RemarkWords, read_remark_words

_PIECE = re.compile(r"\S+")
_LONGEST_PIECE = 60  # signs of a word in which a cut is looked for
_MOST_NAME_WORDS = 6
_LONGEST_REMARK = 14  # words: who writes more tells something, and it is read as a sentence


def read_remark(text: str, animator: str = "") -> Remark | None:
    """What a message does instead of answering; None where it does nothing of the kind. `animator` is their first name."""
    text = spell_out(text)
    words = fold_words(text)
    if not words or len(words.split()) > _LONGEST_REMARK:
        return None
    name = fold_words(animator)
    for lists in read_remark_words():
        if (found := _read_in(lists, text, words, name)) is not None:
            return found
    return None


def _read_in(lists: RemarkWords, text: str, words: str, animator: str) -> Remark | None:
    for kind, phrases in ((RemarkKind.ERASE, lists.erase), (RemarkKind.STOP, lists.stop)):
        if phrases.covers(words):
            return Remark(kind)
    if f"{words} ".startswith(lists.leaving):
        return Remark(RemarkKind.LEAVING)
    if (topic := _find_topic(lists, text, words, animator)) is not None:
        return Remark(RemarkKind.QUESTION, topic)
    if lists.animator.is_inside(words, animator):
        return Remark(RemarkKind.ANIMATOR)
    if lists.no.covers(words):
        return Remark(RemarkKind.NO)
    if words not in lists.no_yes_alone and lists.yes.covers(words):
        return Remark(RemarkKind.YES)
    if (name := _find_company_name(lists, text, words)) is not None:
        return Remark(RemarkKind.NAME, rest=name)
    return _find_correction(lists, text, words)


def _find_topic(lists: RemarkWords, text: str, words: str, animator: str) -> Topic | None:
    if not ("?" in text or f"{words} ".startswith(lists.asks)):
        return None
    hits = [
        (len(phrase), Topic(topic))
        for topic, phrases in lists.topics.items()
        for phrase in phrases.filled(animator)
        if _contains(words, phrase)
    ]
    return max(hits)[1] if hits else None


def _find_correction(lists: RemarkWords, text: str, words: str) -> Remark | None:
    turn = (
        CorrectionTurn.NEED if lists.turned.is_inside(words) else CorrectionTurn.OFFER if lists.given.is_inside(words) else None
    )
    begun = max((phrase for phrase in lists.corrects if _begins(words, phrase)), key=len, default="")
    if not begun:
        return None
    rest = _drop_words(text, len(begun.split()))
    return Remark(RemarkKind.CORRECTION, rest=rest, turn=turn) if rest or turn else None


def _find_company_name(lists: RemarkWords, text: str, words: str) -> str | None:
    """« Non, mon nom c'est GAEC des Aubiers »: what the company is called, where the message says nothing else."""
    said = f"{words} "
    if not said.startswith(lists.naming):
        return None
    begun = max((way for way in lists.naming if said.startswith(way)), key=len)
    name = _drop_words(text, len(begun.split())).strip(' .!«»"')
    return name if name and len(name.split()) <= _MOST_NAME_WORDS and not is_sentence_name(name) else None


def _begins(words: str, phrase: str) -> bool:
    return words == phrase or words.startswith(f"{phrase} ")


def _contains(words: str, phrase: str) -> bool:
    return f" {phrase} " in f" {words} "


def _drop_words(text: str, count: int) -> str:
    """The text without its first `count` folded words: what they fold to may be glued by an apostrophe or a hyphen."""
    dropped = 0
    for piece in _PIECE.finditer(text):
        for cut in range(1, min(len(piece.group()), _LONGEST_PIECE) + 1):
            if dropped + len(fold_words(piece.group()[:cut]).split()) > count:
                return text[piece.start() + cut - 1 :].strip()
        dropped += len(fold_words(piece.group()).split())
    return ""
