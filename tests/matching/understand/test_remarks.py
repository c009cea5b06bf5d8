"""What people say instead of an answer, and what is none of it."""

from __future__ import annotations

import pytest

from matching.understand.remark import CorrectionTurn, RemarkKind, Topic
from matching.understand.remarks import read_remark
from matching.understand.remarks.word_lists import read_remark_words

YES, NO, STOP, ERASE = RemarkKind.YES, RemarkKind.NO, RemarkKind.STOP, RemarkKind.ERASE


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("oui", YES),
        ("oui ok", YES),
        ("ouais", YES),
        ("c'est bon", YES),
        ("Ok, vas-y publie !", YES),
        ("yes please", YES),
        ("sounds good", YES),
        ("non", NO),
        ("non merci", NO),
        ("j'ai dit non", NO),
        ("no thank you", NO),
        ("stop", STOP),
        ("laisse tomber", STOP),
        ("forget it", STOP),
        ("effacer", ERASE),
        ("supprimez mes données svp", ERASE),
        ("delete my data", ERASE),
    ],
)
def test_a_remark_is_one(text: str, kind: RemarkKind) -> None:
    said = read_remark(text)
    assert said is not None
    assert said.kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "merci",
        "merci beaucoup",
        "super",
        "ok merci",
        "oui mais pas le lundi",
        "oui non",
        "j'ai 600 kg de drêches par semaine à donner",
        "ok mardi 8h je prépare le bac",
        "je cherche des palettes",
        "j'ai des peaux de lapin à donner",
        "Brasserie du Marais",
        "thanks!",
        "",
        "🙂",
    ],
)
def test_what_is_no_remark(text: str) -> None:
    assert read_remark(text, "Inès") is None


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("c'est payant ?", Topic.COST),
        ("c'est quoi ce bot ?", Topic.WHAT),
        ("c'est qui Inès ?", Topic.RUNNER),
        ("qui stocke mes données ?", Topic.DATA),
        ("qui voit mon numéro ?", Topic.PHONE),
        ("qui va voir ça", Topic.SEEN),
        ("mes concurrents voient ça ?", Topic.RIVALS),
        ("déchet ou sous-produit ?", Topic.WASTE),
        ("combien de temps ça reste ?", Topic.DURATION),
        ("dans quel rayon ?", Topic.WHERE),
        ("comment j'arrête ?", Topic.STOPPING),
        ("c'est légal ?", Topic.LAW),
        ("c'est combien ?", Topic.PRICE),
        ("is it free?", Topic.COST),
        ("who can see my number?", Topic.PHONE),
        ("how do I stop?", Topic.STOPPING),
    ],
)
def test_a_question_has_its_topic(text: str, topic: Topic) -> None:
    said = read_remark(text, "Inès")
    assert said is not None
    assert (said.kind, said.topic) == (RemarkKind.QUESTION, topic)


@pytest.mark.parametrize(
    ("text", "rest", "turn"),
    [
        ("non, attends, 30 palettes c'est ce que je cherche", "30 palettes c'est ce que je cherche", CorrectionTurn.NEED),
        ("non, c'est 30 palettes", "30 palettes", None),
        ("en fait c'est 3 € pièce", "3 € pièce", None),
        ("no that's wrong, it's steel", "it's steel", None),
        ("no, it's what I need", "what I need", CorrectionTurn.NEED),
    ],
)
def test_a_correction_says_what_is_right(text: str, rest: str, turn: CorrectionTurn | None) -> None:
    said = read_remark(text)
    assert said is not None
    assert (said.kind, said.rest, said.turn) == (RemarkKind.CORRECTION, rest, turn)


@pytest.mark.parametrize(
    "text", ["comment contacter Inès ?", "je veux parler à un humain", "c'est nul votre truc", "talk to a human"]
)
def test_a_word_for_the_animator(text: str) -> None:
    said = read_remark(text, "Inès")
    assert said is not None
    assert said.kind is RemarkKind.ANIMATOR


def test_every_language_knows_the_same_topics() -> None:
    for lists in read_remark_words():
        assert set(lists.topics) == {topic.value for topic in Topic}
