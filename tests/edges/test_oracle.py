"""The oracle itself can say no."""

from __future__ import annotations

from typing import Any

import pytest

from tests.edges.oracle import complaints

KEY = {"text": "Oui", "callback_data": "a.yes.1"}


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("sendMessage", {"chat_id": "5"}),
        ("sendMessage", {"chat_id": "5", "text": "x", "parse": "HTML"}),
        ("sendMessage", {"chat_id": "5", "text": "x", "reply_markup": {"inline_keyboard": [KEY]}}),
        ("sendMessage", {"chat_id": "5", "text": "x", "reply_markup": {"inline_keyboard": [[KEY | {"data": "y"}]]}}),
        ("sendMessage", {"chat_id": "5", "text": "x", "reply_markup": {"inline": [[KEY]]}}),
        ("sendMesage", {"chat_id": "5", "text": "x"}),
        ("update", {"update_id": 1, "message": {"message_id": 1}}),
        ("update", {"update_id": 1, "mesage": {}}),
    ],
)
def test_it_complains(name: str, fields: dict[str, Any]) -> None:
    assert complaints(name, fields)


def test_it_is_content_with_what_is_right() -> None:
    assert not complaints("sendMessage", {"chat_id": "5", "text": "x", "reply_markup": {"inline_keyboard": [[KEY]]}})
