"""Tables by which the product finds its functions: nothing in them hides anything else."""

from __future__ import annotations

import pytest

from bot import actions
from bot.actions.board import BOARD_VERBS
from bot.actions.calls import CALL_VERBS
from bot.actions.companies import COMPANY_TALKS, COMPANY_VERBS
from bot.actions.exports import EXPORT_VERBS
from bot.actions.imports import IMPORT_VERBS
from bot.actions.leads import LEAD_VERBS
from bot.actions.workshops import WORKSHOP_TALKS, WORKSHOP_VERBS
from bot.conversation.flows import ALL_FLOWS, FLOWS


def test_every_flow_has_a_name_of_its_own() -> None:
    assert len(FLOWS) == len(ALL_FLOWS)


@pytest.mark.parametrize(
    "part", [BOARD_VERBS, CALL_VERBS, COMPANY_VERBS, EXPORT_VERBS, IMPORT_VERBS, LEAD_VERBS, WORKSHOP_VERBS]
)
def test_no_verb_hides_another(part: dict[str, object]) -> None:
    assert {verb: actions.BUTTON_VERBS[verb] for verb in part} == part


@pytest.mark.parametrize("part", [COMPANY_TALKS, WORKSHOP_TALKS])
def test_no_talk_hides_another(part: dict[str, object]) -> None:
    assert {name: actions.TALK_ACTIONS[name] for name in part} == part
