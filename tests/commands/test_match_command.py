"""`boucle match`: a list on file or standard input, synergies out, bad lines named, the rest done."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import cli
from bot.rendering.text_renderer import TEXT_LANGUAGES
from matching.consent.states import SynergyKind
from matching.scoring.telling import LEAD_THRESHOLD

RUNNER = CliRunner()
CACHE = Path(__file__).parents[2] / ".cache"
HERE = {"lat": 46.15, "lon": -1.10}
NEAR = {"lat": 46.20, "lon": -1.10}
FAR = {"lat": 46.60, "lon": -1.10}


def line(id: Any, kind: str, text: str, **more: Any) -> str:
    """One line of a list."""
    return json.dumps({"id": id, "company": f"company {id}", "kind": kind, "text": text, **more}, ensure_ascii=False)


def match(*lines: str, options: Sequence[str] = ()) -> Result:
    """The command on standard input."""
    return RUNNER.invoke(cli, ["match", *options, "-"], input="\n".join(lines).encode(), env={"BOUCLE_CACHE": str(CACHE)})


def told(result: Result) -> list[dict[str, Any]]:
    """What it wrote, checked for its form."""
    found = [json.loads(line) for line in result.stdout.splitlines()]
    for one in found:
        assert set(one) == {"members", "kind", "score", "evidence"}
        assert one["kind"] in {*SynergyKind, "lead", "giver-lead"}
        assert one["score"] == pytest.approx(sum(reason["points"] for reason in one["evidence"]))
        for reason in one["evidence"]:
            assert set(reason) == {"feature", "points", *TEXT_LANGUAGES}
            assert all(
                reason[language] and "<" not in reason[language] and "&" not in reason[language] for language in TEXT_LANGUAGES
            )
    partners = [one["score"] for one in found if one["kind"] != "giver-lead"]
    apart = [one["score"] for one in found if one["kind"] == "giver-lead"]
    assert [one["score"] for one in found] == [*sorted(partners, reverse=True), *sorted(apart, reverse=True)]
    return found


def pairs(result: Result) -> list[tuple[str, list[Any]]]:
    """Kinds and members only."""
    return [(one["kind"], one["members"]) for one in told(result)]


LISTS: dict[str, tuple[list[str], list[tuple[str, list[Any]]]]] = {
    "a taker's minimum": (
        [
            line("a", "offer", "3 t de films plastiques par an", **HERE),
            line("b", "offer", "4 t de films plastiques par an", **NEAR),
            line("n", "need", "films plastiques, à partir de 5 t par an", **HERE),
        ],
        [("collect-together", ["a", "b", "n"])],
    ),
    "enough for a taker's minimum": (
        [
            line("a", "offer", "8 t de films plastiques par an", **HERE),
            line("n", "need", "films plastiques, à partir de 5 t par an", **HERE),
        ],
        [("exchange", ["a", "n"])],
    ),
    "an exchange": (
        [
            line("farm", "need", "de quoi nourrir mes cochons", **NEAR),
            line("dairy", "offer", "petit-lait, 2 m3 par jour", **HERE),
        ],
        [("exchange", ["dairy", "farm"])],
    ),
    "in English": (
        [
            line(1, "offer", "fly ash from our boiler", activity="3511"),
            line(2, "need", "cement additive", activity="Cement production"),
        ],
        [("exchange", [1, 2])],
    ),
    "places unknown": (
        [line("a", "offer", "bocaux en verre usagés"), line("b", "need", "bocaux en verre usagés")],
        [("exchange", ["a", "b"])],
    ),
    "a chain": (
        [
            line("user", "need", "bocaux propres", **NEAR),
            line("wash", "offer", "lavage de bocaux", **HERE),
            line("shop", "offer", "bocaux en verre usagés", **HERE),
        ],
        [("chain", ["shop", "wash", "user"])],
    ),
    "buying together": (
        [line(n, "need", "vérification des extincteurs", **HERE) for n in (1, 2, 3)],
        [("buy-together", [1, 2, 3])],
    ),
    "collecting together": (
        [line(n, "offer", "chutes de mousse polyuréthane", **HERE) for n in (1, 2, 3)],
        [("collect-together", [1, 2, 3])],
    ),
    "a share": (
        [
            line("seeks", "share", "nous cherchons une camionnette le mardi", **HERE),
            line("has", "share", "nous avons une camionnette libre le mardi", **HERE),
        ],
        [("share", ["has", "seeks"])],
    ),
    "two vans": ([line(n, "share", "nous avons une camionnette", **HERE) for n in (1, 2)], []),
    "two look for used jars": ([line(n, "need", "bocaux usagés", **HERE) for n in (1, 2)], []),
    "heat too far": ([line("a", "offer", "chaleur fatale", **HERE), line("b", "need", "chaleur pour serre", **FAR)], []),
    "asbestos": ([line("a", "offer", "plaques d'amiante", **HERE), line("b", "need", "plaques d'amiante", **HERE)], []),
    "one company": (
        [line("a", "offer", "palettes", **HERE, company="X"), line("b", "need", "palettes", **HERE, company="x ")],
        [],
    ),
    "two sites of a group": (
        [line("a", "offer", "palettes", company="339 980 001 00012"), line("b", "need", "palettes", company="33998000100020")],
        [],
    ),
    "leftovers to pigs": (
        [line("a", "offer", "restes d'assiettes", activity="56.10"), line("b", "need", "de quoi nourrir mes cochons")],
        [],
    ),
    "a canteen's bread to pigs": (
        [line("a", "offer", "pain rassis", activity="5629"), line("b", "need", "de quoi nourrir mes cochons")],
        [],
    ),
    "a bakery's bread to pigs": (
        [line("a", "offer", "pain rassis", activity="10.71"), line("b", "need", "de quoi nourrir mes cochons")],
        [("exchange", ["a", "b"])],
    ),
    "drums": ([line("a", "offer", "tourets de câble"), line("b", "need", "fûts d'huile vides", activity="garage")], []),
    "nothing": ([], []),
}


def line_again(text: str) -> str:
    """The line with its fields in another order."""
    return json.dumps(dict(reversed(json.loads(text).items())))


@pytest.mark.parametrize(("lines", "expected"), LISTS.values(), ids=list(LISTS))
def test_lists(lines: list[str], expected: list[tuple[str, list[Any]]]) -> None:
    result = match(*lines)
    assert (result.exit_code, result.stderr) == (0, "")
    assert pairs(result) == expected
    assert pairs(match(*map(line_again, lines))) == expected


def test_a_trade_alone_is_written_with_its_low_score() -> None:
    offer = line("ash", "offer", "fly ash", activity="power station")
    needs = [line("pigs", "need", "raw material", activity="Pig farm"), line("cement", "need", "raw material", activity="2351")]
    first, *_ = told(match(offer, *needs))
    assert first["members"] == ["ash", "cement"]
    assert first["score"] < 0.42


BAD = {
    "{": "this is not JSON",
    "[1]": "not an object",
    '{"kind": "offer", "text": "palettes"}': '"id" is missing',
    '{"id": 1, "kind": "offre", "text": "palettes"}': '"kind" must be one of offer, need, share, not "offre"',
    '{"id": 1, "kind": "offer"}': '"text" is empty',
    '{"id": 1, "kind": "offer", "text": 3}': '"text" must be words',
    '{"id": 1, "kind": "offer", "text": "x", "lat": "46", "lon": 1}': '"lat" must be a number of degrees',
    '{"id": 1, "kind": "offer", "text": "x", "lat": 460, "lon": 1}': "from -90 to 90, not 460",
    '{"id": 1, "kind": "offer", "text": "x", "lat": NaN, "lon": 1}': '"lat" must be a number of degrees',
    '{"id": 1, "kind": "offer", "text": "x", "lat": 46}': '"lat" and "lon" go together',
    '{"id": 1, "kind": "offer", "text": "x", "company": [1]}': '"company" must be a name',
    '{"id": "a", "kind": "offer", "text": "x"}': 'the id "a" was used in an earlier line',
}


@pytest.mark.parametrize(("bad", "says"), BAD.items())
def test_a_bad_line_is_named_and_the_rest_is_done(bad: str, says: str) -> None:
    result = match(line("a", "offer", "palettes Europe"), "", bad, line("b", "need", "palettes Europe"))
    assert result.exit_code == 1
    assert result.stderr.startswith("Line 3: ")
    assert says in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert ("exchange", ["a", "b"]) in pairs(result)


def test_a_file_is_read_like_standard_input(tmp_path: Path) -> None:
    file = tmp_path / "list.jsonl"
    lines = [line("a", "offer", "palettes \u2028 Europe"), line("b", "need", "palettes Europe")]
    file.write_text("\ufeff" + "\r\n".join(lines) + "\r\n", encoding="utf-8")
    result = RUNNER.invoke(cli, ["match", str(file)], env={"BOUCLE_CACHE": str(CACHE)})
    assert (result.exit_code, pairs(result)) == (0, [("exchange", ["a", "b"])])


def test_half_a_letter_breaks_nothing() -> None:
    result = match(
        '{"id": "\\ud800", "kind": "offer", "text": "palettes \\udc00 Europe"}', line("b", "need", "palettes Europe")
    )
    assert (result.exit_code, pairs(result)) == (0, [("exchange", ["\ud800", "b"])])


@pytest.mark.parametrize(("body", "says"), [(None, "cannot be read"), (b"\xff\xfe\x00", "is not UTF-8")])
def test_a_file_that_cannot_be_read_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, body: bytes | None, says: str
) -> None:
    from bot.__main__ import main

    file = tmp_path / "list.jsonl"
    if body is not None:
        file.write_bytes(body)
    monkeypatch.setattr("bot.logs.set_up_logging", lambda: None)  # would keep this test's standard error for the tests after it
    monkeypatch.setattr("sys.argv", ["boucle", "match", str(file)])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert says in capsys.readouterr().err


NOBODY_ASKED = [
    line("ash", "offer", "cendres volantes de charbon", activity="3511", **HERE),
    line("vague", "need", "matières premières", activity="fabricant d'engrais", **NEAR),
    line("sawdust", "need", "sciure", activity="haras", **HERE),
    line("chairs", "offer", "chaises de bureau", activity="scierie", **NEAR),
    line("asbestos", "offer", "plaques d'amiante", activity="couvreur", **HERE),
    line("cement", "offer", "palettes perdues", activity="cimenterie", **NEAR),
]


def test_leads_are_for_what_nobody_asked_for_and_nobody_offers() -> None:
    plain, more = pairs(match(*NOBODY_ASKED)), pairs(match(*NOBODY_ASKED, options=["--leads"]))
    leads = [members for kind, members in more if kind == "lead"]
    apart = [members for kind, members in more if kind == "giver-lead"]
    assert [one for one in more if one[0] not in ("lead", "giver-lead")] == plain
    assert ["ash", "cement"] in leads
    assert ["chairs", "sawdust"] in apart  # a sawmill has sawdust, whatever it offered: no partner of its chairs
    assert not any(members[0] == "asbestos" for members in (*leads, *apart))
    assert not {tuple(members) for _, members in plain} & {tuple(members) for members in (*leads, *apart)}


def test_leads_are_never_strong_enough_to_be_told() -> None:
    found = told(match(*NOBODY_ASKED, options=["--leads"]))
    assert all(one["score"] < LEAD_THRESHOLD for one in found if one["kind"].endswith("lead"))


def test_members_meet_only_inside_their_list() -> None:
    lists = [
        line("a", "offer", "sciure", list="nord", **HERE),
        line("b", "need", "sciure", list="sud", **NEAR),
        line("a", "offer", "palettes", list="sud", **HERE),
        line("c", "need", "sciure", list="nord", **NEAR),
        line("d", "need", "palettes", list=2, **NEAR),
        line("e", "offer", "palettes", list=2, **NEAR),
        line("f", "need", "palettes", **NEAR),
    ]
    result = match(*lists)
    assert (result.exit_code, result.stderr) == (0, "")
    found = [json.loads(each) for each in result.stdout.splitlines()]
    assert [(one["list"], one["members"]) for one in found] == [("nord", ["a", "c"]), (2, ["e", "d"])]


def test_an_id_is_used_once_in_a_list() -> None:
    twice = match(*(line("a", "offer", "sciure", list="nord") for _ in range(2)), line("a", "offer", "foin", list=[]))
    assert twice.exit_code == 1
    assert '"a" was used in an earlier line' in twice.stderr
    assert '"list" must be a name or a number' in twice.stderr


def test_what_has_a_partner_needs_no_lead() -> None:
    both = match(
        line("a", "offer", "sciure", activity="scierie", **HERE),
        line("b", "need", "sciure", activity="haras", **NEAR),
        line("c", "need", "foin", activity="haras", **NEAR),
        options=["--leads"],
    )
    assert not [members for kind, members in pairs(both) if kind == "lead" and "a" in members and "c" in members]
