"""« @bot words » on a phone: the query, the bot's answer to it, and the result that is put into the chat."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.local_telegram import hands, keyboards
from bot.local_telegram.calls import ApiCall
from bot.local_telegram.cards import Json
from bot.local_telegram.errors import TAP_TOO_OLD, build_bad_request
from bot.local_telegram.sending import read_formatted_text
from bot.local_telegram.switchboard import Switchboard

_MOST_QUERIES = 1_000
_MOST_RESULTS = 50
_LONGEST_ID = 64  # bytes
_LONGEST_QUERY = 256
_QUERY_LIFETIME = timedelta(minutes=5)
_START_PARAMETER = re.compile(r"[\w-]{1,64}", re.ASCII)


def ask_inline(board: Switchboard, phone: int, words: str, further: str = "", by: int = 0) -> str:
    """Type the bot's name and words behind it; gives the id the bot has to answer."""
    line = hands.find_line(board, phone)
    query: Json = {"id": str(next(board.ids)), "from": hands.find_author(board, line, by), "query": words[:_LONGEST_QUERY]}
    query |= {"offset": further, "chat_type": "sender" if line.group is None else line.chat["type"]}
    board.queries[query["id"]] = (phone, board.now())
    while len(board.queries) > _MOST_QUERIES:
        del board.queries[next(iter(board.queries))]
    board.updates.put({"inline_query": query})
    return str(query["id"])


def choose_result(board: Switchboard, phone: int, query_id: str, result_id: str, by: int = 0) -> Json:
    """Put one of the results into the chat, in one's own name, « via » the bot. Raises ValueError for what was not found."""
    result = next((each for each in board.found.get(query_id, ()) if each["id"] == result_id), None)
    if result is None:
        raise ValueError("this was not found")
    return hands.send_content(board, phone, result["message"] | {"via_bot": board.bot_user}, by)


def answer_inline_query(board: Switchboard, call: ApiCall) -> bool:
    """answerInlineQuery: once for each query, and not too late; only articles of text here."""
    query = call.read_text("inline_query_id")
    phone, at = board.queries.pop(query, (0, board.now() - 2 * _QUERY_LIFETIME))
    if board.now() - at > _QUERY_LIFETIME:
        raise build_bad_request(TAP_TOO_OLD)
    given = call.read_json("results")
    if not isinstance(given, list) or len(given) > _MOST_RESULTS:
        raise build_bad_request("RESULTS_TOO_MUCH")
    if len({str(each.get("id")) for each in given}) < len(given):
        raise build_bad_request("RESULT_ID_DUPLICATE")
    results = [_read_result(each) for each in given]
    above = call.read_json("button")
    if above and not _START_PARAMETER.fullmatch(str(above.get("start_parameter", ""))):
        raise build_bad_request("START_PARAM_INVALID")
    board.found[query] = results
    while len(board.found) > _MOST_QUERIES:
        del board.found[next(iter(board.found))]
    board.audience.tell(
        "inline",
        phone=phone,
        id=query,
        above=above,
        results=[{name: each[name] for name in ("id", "title", "description")} for each in results],
    )
    return True


def _read_result(article: Json) -> Json:
    """One article as it is shown, and the message that it becomes. Raises ApiRefusal."""
    content = article.get("input_message_content")
    if article.get("type") != "article" or not isinstance(content, dict):
        raise build_bad_request("can't parse inline query result")
    if not 1 <= len(str(article.get("id", "")).encode()) <= _LONGEST_ID:
        raise build_bad_request("RESULT_ID_INVALID")
    if not article.get("title"):
        raise build_bad_request("can't parse InlineQueryResult: Can't find field \"title\"")
    text, marks = read_formatted_text(content, "message_text", "entities")
    if not text:
        raise build_bad_request("message text is empty")
    markup = keyboards.read_keyboard(ApiCall("answerInlineQuery", {"reply_markup": article.get("reply_markup")}, 0.0))
    message: Json = {"text": text} | ({"entities": marks} if marks else {}) | ({"reply_markup": markup} if markup else {})
    shown: Json = {"title": article["title"], "description": article.get("description", "")}
    return {"id": str(article["id"]), "message": message, **shown}
