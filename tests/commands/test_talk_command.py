"""`boucle talk` plays any talk from lines of JSON, and is a phone in the terminal."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from bot.commands import talk
from matching.knowledge import Knowledge

LEA = {
    "member": {
        "who": "Léa",
        "company": "Brasserie du Marais",
        "place": "17290 Aigrefeuille-d'Aunis",
        "activity": "brasserie",
        "confirmed": True,
        "language": "fr",
    }
}


def played(knowledge: Knowledge, *lines: dict[str, Any] | str) -> tuple[list[dict[str, Any]], int]:
    """What is answered to these lines, and how many were bad."""
    out = io.StringIO()
    said = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    bad = talk.run_play(knowledge, said, out, territory=False)
    return [json.loads(line) for line in out.getvalue().splitlines()], bad


def test_a_member_declares_and_publishes(knowledge: Knowledge) -> None:
    answers, bad = played(
        knowledge, LEA, {"who": "Léa", "say": "j'ai 600 kg de drêches par semaine à donner"}, "", {"who": "Léa", "tap": "Publ"}
    )
    assert bad == 0
    assert answers[0] == {"line": 1, "received": []}
    [card] = answers[1]["received"]
    assert card["to"] == "Léa"
    assert card["buttons"][0] == "Publier"
    assert not card["edits"]
    assert "600 kg chaque semaine" in card["text"]
    assert "<" not in card["text"]
    assert answers[2]["line"] == 4
    assert [each["edits"] for each in answers[2]["received"]] == [True, False]


def test_two_phones_a_clock_and_what_is_sent(knowledge: Knowledge) -> None:
    answers, bad = played(
        knowledge,
        LEA,
        {"member": {"who": "Bob", "company": "Aubiers Farm", "place": "Thairé", "activity": "pig farm", "language": "en"}},
        {"who": "Léa", "say": "j'ai 600 kg de drêches par semaine à donner"},
        {"who": "Léa", "tap": "Publier"},
        {"who": "Bob", "say": "I need 600 kg of spent grain per week"},
        {"who": "Bob", "tap": "Publish"},
        {"who": "Bob", "photo": "a caption"},
        {"who": "Bob", "voice": True},
        {"who": "Bob", "location": [46.1, -1.0]},
        {"clock": "3 days"},
    )
    assert bad == 0
    assert {"Léa", "Bob"} <= {each["to"] for each in answers[5]["received"]}
    assert all(len(answer["received"]) == 1 for answer in answers[6:9])
    assert "Léa" in {each["to"] for each in answers[9]["received"]}  # reminded of the card after a working day


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("nothing", "not JSON"),
        ("[1]", "object"),
        ({"who": "Léa"}, '"who"'),
        ({"who": "Léa", "say": " "}, "words"),
        ({"who": "Léa", "tap": "Nope"}, "[Nope]"),
        ({"who": "Léa", "location": ["a"]}, "latitude"),
        ({"clock": "soon"}, "3 days"),
        ({"member": {"who": "Léa"}}, "company"),
        ({"member": {**LEA["member"], "place": "Trifouillis-les-Oies"}}, "no town"),
        ({"member": {**LEA["member"], "age": 3}}, "has"),
    ],
)
def test_a_bad_line_says_why_and_the_rest_is_played(knowledge: Knowledge, line: dict[str, Any] | str, says: str) -> None:
    answers, bad = played(knowledge, LEA, line, {"who": "Léa", "say": "merci"})
    assert bad == 1
    assert says in answers[1]["error"]
    assert len(answers[2]["received"]) == 1


def test_a_person_types_taps_by_number_and_pushes_the_clock(knowledge: Knowledge, capsys: pytest.CaptureFixture[str]) -> None:
    typed = iter(
        ["j'ai 600 kg de drêches par semaine à donner", "Brasserie du Marais", "17290", "1", "1", "+3 days", "@Inès", "1", "1"]
    )

    def ask(prompt: str) -> str:
        try:
            return next(typed)
        except StopIteration:
            raise EOFError from None

    talk.run_terminal_phone(knowledge, ask, territory=False)
    shown = capsys.readouterr().out
    assert "[1 C'est ça]" in shown
    assert "Boucle → Inès" in shown
    assert "fait partie de l'éco-réseau" in shown
