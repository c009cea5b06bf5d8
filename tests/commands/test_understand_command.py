"""`boucle understand`: what each sentence becomes as JSON, in order, and what happens to lines that cannot be read."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.commands.understand import LONGEST_SENTENCE, run_understand_command
from matching.knowledge import Knowledge

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 21)  # a Saturday
KEYS = [
    "text",
    "lang",
    "act",
    "kind",
    "kind_sure",
    "side",
    "resource",
    "candidates",
    "waste_codes",
    "quantity",
    "price",
    "place",
    "season",
    "until",
    "facts",
    "more",
]
AMOUNT = ["low", "high", "unit", "rhythm", "every", "per_year", "tonnes_per_year", "assumption"]


def told(knowledge: Knowledge, *lines: str | bytes) -> tuple[list[Any], int]:
    """What comes out for these lines, and how many were bad."""
    out = io.BytesIO()
    bad = run_understand_command(
        knowledge, [line.encode() + b"\n" if isinstance(line, str) else line for line in lines], out, TODAY
    )
    return [json.loads(line) for line in out.getvalue().decode("utf-8").splitlines()], bad


def one(knowledge: Knowledge, text: str, **more: str) -> Any:
    (answer,), _ = told(knowledge, json.dumps({"text": text, **more}))
    return answer


def shape(answer: Any, *, inner: bool = False) -> None:
    """The object has every field, in its order, with the right kinds of value."""
    assert list(answer) == KEYS
    assert answer["lang"] in ("fr", "en")
    assert answer["act"] in ("declare", "search", "other")
    assert len(answer["candidates"]) <= 5
    assert len(answer["waste_codes"]) <= 5
    scores = [guess["score"] for guess in answer["candidates"]]
    assert scores == sorted(scores, reverse=True)
    assert answer["resource"] is None or answer["resource"]["id"] == answer["candidates"][0]["id"]
    for code in answer["waste_codes"]:
        assert list(code) == ["code", "hazardous", "fr", "en", "score"]
        assert len(code["code"]) == 6
    assert answer["quantity"] is None or list(answer["quantity"]) == AMOUNT
    assert answer["place"] is None or list(answer["place"]) == ["name", "postcode", "lat", "lon"]
    assert not (inner and answer["more"])
    for further in answer["more"]:
        shape(further, inner=True)


@pytest.mark.parametrize(
    ("text", "act", "kind", "side", "resource"),
    [
        ("J'ai une vingtaine de palettes Europe par mois à donner à Périgny", "declare", "offer", None, "euro-pallet"),
        ("jai 600kg de dreches par semaine gratuit pour un éleveur", "declare", "offer", None, "brewers-spent-grain"),
        ("3 big-bags de sciure toutes les deux semaines", "declare", "offer", None, "sawdust"),
        ("500 kW à 60 °C", "declare", "offer", None, "waste-heat"),
        ("800 m² libres en juillet", "declare", "offer", None, "storage-space"),
        ("je cherche du marc de café", "declare", "need", None, "coffee-grounds"),
        ("on aurait besoin de big bags propres vers Niort", "declare", "need", None, "big-bags"),
        ("on peut prêter une nacelle", "declare", "share", "has", "aerial-platform"),
        ("on voudrait emprunter un transpalette", "declare", "share", "seeks", "pallet-truck"),
        ("j'ai du lactosérum, 2 m3 par jour", "declare", "offer", None, "whey"),
        ("a vendre 40 bocaux en verre", "declare", "offer", None, "glass-jars"),
        ("gravats à enlever, je paie", "declare", "offer", None, "rubble"),
        ("Boues de lavage", "declare", "offer", None, None),
        ("Sludge from washing", "declare", "offer", None, None),
        ("We have about 20 Euro pallets a month to give away", "declare", "offer", None, "euro-pallet"),
        ("looking for coffee grounds near Bordeaux", "declare", "need", None, "coffee-grounds"),
        ("two tonnes of sawdust every week", "declare", "offer", None, "sawdust"),
        ("we could lend a forklift", "declare", "share", "has", "forklift"),
        ("spent grain for sale", "declare", "offer", None, "brewers-spent-grain"),
        ("qui a du carton à Niort ?", "search", "need", None, "cardboard"),
        ("who has pallets near Nantes?", "search", "need", None, "pallet"),
        ("bonjour", "other", None, None, None),
        ("merci beaucoup", "other", None, None, None),
        ("hello", "other", None, None, None),
        ("", "other", None, None, None),
    ],
)
def test_what_sentences_become(
    knowledge: Knowledge, text: str, act: str, kind: str | None, side: str | None, resource: str | None
) -> None:
    answer = one(knowledge, text)
    shape(answer)
    assert (answer["text"], answer["act"], answer["kind"], answer["side"]) == (text, act, kind, side)
    if resource is not None or act == "other":
        assert (answer["resource"] or {}).get("id") == resource


def test_the_sentence_of_the_product(knowledge: Knowledge) -> None:
    answer = one(knowledge, "J'ai une vingtaine de palettes Europe par mois à donner à Périgny")
    assert answer["resource"] == {
        "id": "euro-pallet",
        "fr": "palettes Europe (EPAL)",
        "en": "Euro pallets (EPAL)",
        "sure": True,
    }
    assert answer["quantity"] == {
        "low": 18,
        "high": 22,
        "unit": "pallet",
        "rhythm": "month",
        "every": 1,
        "per_year": 240,
        "tonnes_per_year": 6,
        "assumption": "1 palette ≈ 25 kg",
    }
    assert (answer["price"], answer["place"]["name"], answer["place"]["postcode"]) == ("give", "Périgny", "17180")
    assert answer["waste_codes"][0]["code"] == "150103"


@pytest.mark.parametrize(
    ("text", "per_year", "tonnes", "assumption"),
    [
        ("600 kg de drêches par semaine", 31200, 31.2, "52 semaines par an"),
        ("3 big-bags de sciure toutes les deux semaines", 78, 19.5, "1 big-bag ≈ 250 kg, 52 semaines par an"),
        ("3 bags of sawdust every week", 156, 2.34, "1 bag ≈ 15 kg, 52 weeks a year"),
        ("2 t de ferraille par an", 2, 2, None),
        ("2 t de ferraille", None, 2, None),
        ("50 kg de sciure par jour", 12500, 12.5, "250 jours par an"),
        ("500 kW à 60 °C en continu", None, None, None),
        ("10 chaises de bureau par mois", 120, None, None),
        ("400 kg de trucmuches par an", 400, 0.4, None),
    ],
)
def test_a_year(knowledge: Knowledge, text: str, per_year: float | None, tonnes: float | None, assumption: str | None) -> None:
    amount = one(knowledge, text)["quantity"]
    assert (amount["per_year"], amount["tonnes_per_year"], amount["assumption"]) == (per_year, tonnes, assumption)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("800 m² libres de mars à octobre", {"season": {"from": 3, "to": 10}, "until": None}),
        ("palettes à donner jusqu'à fin mars", {"until": "2027-03-31", "season": None}),
        ("500 kW à 60 °C", {"facts": {"temperature_c": 60}}),
        ("1000 bocaux de 75 cl", {"facts": {"size": {"value": 0.75, "unit": "l"}}}),
        ("du carton chaque semaine", {"quantity": None, "facts": {"rhythm": "week", "every": 1}}),
        ("carton dès le 15 mars", {"facts": {"start": "2027-03-15"}}),
    ],
)
def test_what_else_is_said(knowledge: Knowledge, text: str, fields: dict[str, Any]) -> None:
    answer = one(knowledge, text)
    assert {name: answer[name] for name in fields} == fields


def test_two_things_in_one_sentence(knowledge: Knowledge) -> None:
    answer = one(knowledge, "je cherche 2 t de ferraille et je donne 3 fûts d'huile de vidange")
    (further,) = answer["more"]
    assert [(part["kind"], part["resource"]["id"], part["quantity"]["unit"]) for part in (answer, further)] == [
        ("need", "ferrous-scrap", "t"),
        ("offer", "engine-oil-waste", "drum"),
    ]
    assert not answer["waste_codes"]
    assert further["waste_codes"][0] == {**further["waste_codes"][0], "code": "130205", "hazardous": True}


@pytest.mark.parametrize(
    ("text", "activity", "code"),
    [
        ("marc de café", "10.83", "020304"),
        ("marc de café", "restaurant", "200108"),
        ("sciure", "menuiserie", "030105"),
        ("chaises de bureau", "", "200307"),
    ],
)
def test_the_activity_decides_the_code(knowledge: Knowledge, text: str, activity: str, code: str) -> None:
    assert one(knowledge, text, activity=activity)["waste_codes"][0]["code"] == code


@pytest.mark.parametrize(
    "text", ["Boues de lavage", "Sludge from washing", "J'ai du marc de café", "Congélateur", "vieilles chaises"]
)
def test_what_can_be_waste_has_codes(knowledge: Knowledge, text: str) -> None:
    assert one(knowledge, text)["waste_codes"]


@pytest.mark.parametrize(
    "text",
    [
        "je cherche du marc de café",
        "qui a du carton ?",
        "on peut prêter une nacelle",
        "salle de réunion",
        "chaleur fatale à 60 °C",
        "je propose une formation cariste",
        "bonjour",
    ],
)
def test_what_is_no_waste_has_none(knowledge: Knowledge, text: str) -> None:
    assert one(knowledge, text)["waste_codes"] == []


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"{\n", "line 2: not JSON"),
        (b"{" * 5000, "line 2: not JSON"),
        (b"\xff\xfe\n", "line 2: not UTF-8"),
        (b'{"text": 3}\n', 'line 2: "text" must be there'),
        (b'{"activity": "16"}\n', 'line 2: "text"'),
        (b'{"text": "a", "activity": 16}\n', 'line 2: "activity"'),
        (b'{"text": "a", "lang": "de"}\n', 'line 2: "lang"'),
        (b"a" * (LONGEST_SENTENCE + 1), f"line 2: {LONGEST_SENTENCE + 1} characters"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_is_done(
    knowledge: Knowledge, capsys: pytest.CaptureFixture[str], line: bytes, why: str
) -> None:
    answers, bad = told(knowledge, "sciure", line, "drêches")
    assert bad == 1
    assert [answer.get("text") for answer in answers] == ["sciure", None, "drêches"]
    assert list(answers[1]) == ["error"]
    assert answers[1]["error"].startswith(why)
    assert why in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (b"sciure\r\n", "sciure"),
        (b"\xef\xbb\xbfsciure\n", "sciure"),
        (b"sciure", "sciure"),
        (b"\n", ""),
        (b'{"text": "carton \\ud83d"}\n', "carton ?"),
    ],
)
def test_lines_of_other_programs(knowledge: Knowledge, line: bytes, text: str) -> None:
    (answer,), bad = told(knowledge, line)
    assert (answer["text"], bad) == (text, 0)


@pytest.mark.parametrize(
    ("given", "text", "heard"),
    [("en", "sludge", "en"), ("fr", "compost", "fr"), ("en", "compost", "en"), ("en", "j'ai de la sciure", "fr")],
)
def test_the_words_tell_the_language_before_the_line_does(knowledge: Knowledge, given: str, text: str, heard: str) -> None:
    assert one(knowledge, text, lang=given)["lang"] == heard


def test_the_command_answers_each_line_in_its_turn() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "understand"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "BOUCLE_CACHE": str(ROOT / ".cache"), "LC_ALL": "C"},
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write("drêches à donner\n".encode())
    process.stdin.flush()
    assert json.loads(process.stdout.readline())["resource"]["id"] == "brewers-spent-grain"  # before the input ends
    out, err = process.communicate(b'sciure\n{"text": 1}\nwhey\n')
    assert [json.loads(line).get("text") for line in out.splitlines()] == ["sciure", None, "whey"]
    assert b"line 3" in err
    assert process.returncode == 1
