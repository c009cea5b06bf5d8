"""Every sentence is there in both languages, is used, and fits on a phone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from bot.conversation.flows import FLOWS
from bot.rendering.text_renderer import TEXT_LANGUAGES, TextError, TextRenderer
from bot.rules.declarations.editing import EDITABLE_STEPS
from matching.consent.states import SynergyState
from matching.knowledge import Knowledge
from matching.regulation.find_rules import load_rules
from matching.understand.remark import Topic
from storage.notes.saying import Button
from tests.wire import all_texts

ROOT = Path(__file__).parents[2]
SOURCE = "\n".join(
    path.read_text(encoding="utf-8")
    for path in (*(ROOT / "bot").rglob("*.py"), ROOT / "matching" / "consent" / "kinds.py")  # names what a kind's parties read
)
# Keys that code puts together: what comes before the part that varies.
BUILT = (
    "refusal-",
    "rule-",
    "menu-",
    "unit-",
    "pace-",
    "near-",
    "verb-",
    "price-",
    "base-",
    "why-",
    "heard-",
    "sent-",
    "answer-",
    "synergy-over-",
    "invite-",
    "broadcast-",
    "audience-",
    "moment-",
    "import-",
    "assumption-",
    "check-",
    "family-",
    "data-",
    "published-",
    "note-",
    "faq-",
    "synergy-ended-",
    "synergy-void-",
    "synergy-closed-",
    "synergy-taken-",
    "contract-",
    "tick-",
    "board-hint-",
    "board-week-",
    "call-page-",
    "year-",
    "export-",
    "report-",
    "behalf-told-",
    "broker-",
    "upkeep-",
    *(f"{flow}-" for flow in FLOWS),
)
WRITTEN = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "bot" / "texts" / "fr").glob("*.ftl"))
LABEL = 28


@pytest.fixture(scope="module")
def texts(knowledge: Knowledge) -> dict[str, TextRenderer]:
    return all_texts(knowledge)


def test_both_languages_say_the_same_things(texts: dict[str, TextRenderer]) -> None:
    assert texts["fr"].keys == texts["en"].keys


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_every_topic_of_a_question_has_its_answer(language: str, texts: dict[str, TextRenderer]) -> None:
    assert {key for key in texts[language].keys if key.startswith("faq-")} == {f"faq-{topic}" for topic in Topic}


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_files_have_the_same_names(language: str) -> None:
    names = {path.name for path in (ROOT / "bot" / "texts" / language).glob("*.ftl")}
    assert names == {path.name for path in (ROOT / "bot" / "texts" / "fr").glob("*.ftl")}


def test_a_file_of_texts_bears_the_noun_of_its_room() -> None:
    rooms = {path.stem for package in ("bot", "matching") for path in (ROOT / package).rglob("*.py")}
    rooms |= {path.parent.name for path in (ROOT / "bot").rglob("*.py")}
    for path in (ROOT / "bot" / "texts" / "fr").glob("*.ftl"):
        noun = path.stem
        assert rooms & {noun, f"{noun}s", f"{noun[:-1]}ies"} or noun in ("family", "why"), noun


def test_every_rule_of_law_has_its_sentence(texts: dict[str, TextRenderer]) -> None:
    assert [rule.key for rule in load_rules() if f"rule-{rule.key}" not in texts["fr"].keys] == []


def test_every_text_is_used(texts: dict[str, TextRenderer]) -> None:
    unused = [
        key
        for key in texts["fr"].keys
        if not key.startswith(BUILT)
        and "." not in key
        and f'"{key}' not in SOURCE
        and not re.search(rf"[{{(,] ?{key} ?[),}}]", WRITTEN)
    ]  # a sentence may be a part of others
    assert not unused


def test_every_key_in_the_code_has_its_text(texts: dict[str, TextRenderer]) -> None:
    written = set(re.findall(r'(?:Saying|Refuse|Button)\("([a-z][a-z-]+(?:\.[a-z-]+)?)"', SOURCE))
    assert len(written) > 20
    assert not written - texts["fr"].keys


@pytest.mark.parametrize("flow", FLOWS.values(), ids=list(FLOWS))
def test_every_question_has_its_words(flow: Any, texts: dict[str, TextRenderer]) -> None:
    for step in flow.steps:
        assert f"{flow.name}-{step.name}" in texts["fr"].keys


def test_every_answer_of_a_declaration_can_be_changed(texts: dict[str, TextRenderer]) -> None:
    for name in EDITABLE_STEPS:
        assert f"draft-edit.{name}" in texts["fr"].keys


def test_every_closed_synergy_has_its_sentence(texts: dict[str, TextRenderer]) -> None:
    closed = {f"synergy-over-{state}" for state in SynergyState if state not in ("found", "held", "asking")}
    assert closed <= texts["fr"].keys


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_plain_labels_fit_a_button(language: str, texts: dict[str, TextRenderer]) -> None:
    for path in (ROOT / "bot" / "texts" / language).glob("*.ftl"):
        for label in re.findall(r"^    \.[a-z]+ = ([^{\n]+)$", path.read_text(encoding="utf-8"), re.MULTILINE):
            assert len(label) <= LABEL, label


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_french_says_vous_and_english_is_translated(language: str) -> None:
    for path in (ROOT / "bot" / "texts" / language).glob("*.ftl"):
        text = path.read_text(encoding="utf-8")
        if language == "fr":
            assert not re.search(r"\b(tu|toi|ton|tes)\b", text), path.name
        else:
            assert not re.search(r"\b(vous|votre|cherche)\b", text), path.name


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_names_of_resources_and_activities_fit_a_button(
    language: str, texts: dict[str, TextRenderer], knowledge: Knowledge
) -> None:
    renderer = texts[language]
    names = [renderer.render_label(Button("resource-choice", "", {"resource": id})) for id in knowledge.taxonomy.resources]
    names += [renderer.render_label(Button("activity-choice", "", {"activity": id})) for id in knowledge.activities]
    assert not [name for name in names if len(name) > LABEL + 1]


PHRASE = re.compile(r"(?:RESOURCE\(\$resource\), )?QUANTITY\(\$low, \$high|PRICE\(\$price, \$kind\)|\[need\] 🔎")
DECLARED = {
    "resource": "brewers-spent-grain",
    "low": 600,
    "high": 600,
    "unit": "kg",
    "rhythm": "week",
    "every": 1,
    "price": "give",
    "kind": "offer",
    "first": 4,
    "last": 9,
    "degrees": 60,
    "bars": 0,
    "animator": "Inès",
}


@pytest.mark.parametrize("language", TEXT_LANGUAGES)
def test_how_a_declaration_is_told_stands_in_one_file(language: str) -> None:
    for path in (ROOT / "bot" / "texts" / language).glob("*.ftl"):
        if path.name != "declaration.ftl":
            assert not PHRASE.search(path.read_text(encoding="utf-8")), path.name


@pytest.mark.parametrize("missing", [name for name in DECLARED if name != "animator"])
def test_a_phrase_that_others_refer_to_lacks_no_fact(missing: str, texts: dict[str, TextRenderer]) -> None:
    told = texts["fr"].render_sentence("draft-private", DECLARED)
    assert told.startswith("Gardé pour Inès seulement : drêches de brasserie · 600")
    with pytest.raises(TextError, match=missing):
        texts["fr"].render_sentence("draft-private", {name: fact for name, fact in DECLARED.items() if name != missing})
