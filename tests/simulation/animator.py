"""What the animator does of a morning: she rings whom her list names, then those who met and say nothing, and notes what she
hears."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from random import Random

from bot.rendering.text_renderer import RenderedMessage
from bot.views.board.exchanges import REASON_PREFIX
from matching.consent.states import Stage
from tests.simulation.habits import draw, load_habits
from tests.simulation.people import Read, Tap, read_message

Act = Callable[[str | Tap], Awaitable[list[RenderedMessage]]]
_NUMBER = "06 39 98 00 01"  # where a company's is not known yet
_STUCK = Tap("a.board.0.stuck")
_MOST_STEPS = 6  # about one call: whom to ask for, how they agreed, why not


async def ring_through(act: Act, chance: Random) -> None:
    """A morning of hers: `act` types or taps, and gives back what she reads then."""
    left = int(load_habits()["animator"]["calls_a_morning"])
    heard = await act("/appels")
    while left and (card := _find_read(heard, "absent")) is not None:
        left, heard = left - 1, await _ring_company(act, card, chance)
    for see in _list_taps(await act(_STUCK), "stuck", "see") if left else ():
        left -= 1
        await _ask_how_it_goes(act, await act(see), chance)
        if not left:
            break


async def _ring_company(act: Act, card: Read, chance: Random) -> list[RenderedMessage]:
    """One company is rung; what she reads after it was noted, the next card among it."""
    said = draw(chance, load_habits()["rung"])
    verb = "absent" if said is None else {"yes": "willing", "no": "unwilling"}[said]
    if said is not None and card.list_verb("passed"):
        verb = "passed"
    heard = await act(Tap((card.list_verb(verb) or card.list_verb("absent"))[0]))
    for _ in range(_MOST_STEPS):
        if (agreed := _find_read(heard, "accord")) is not None:
            heard = await act(agreed.find_code("accord", "phone") or _NUMBER)
        elif (refused := _find_read(heard, "grounds")) is not None:
            reason = draw(chance, load_habits()["reasons"], refused.list_codes("grounds")) or "unsaid"
            heard = await act(refused.find_code("grounds", reason) or _NUMBER)
        elif verb == "willing" and not any(message.rows for message in heard):
            heard = await act(_NUMBER)
        else:
            break
    return heard


async def _ask_how_it_goes(act: Act, page: list[RenderedMessage], chance: Random) -> None:
    """Those who met are rung; where nobody picks up, or somebody's answer is what is missing, they are reminded."""
    read = _find_read(page, "follow")
    said = draw(chance, load_habits()["heard"]) if read is not None else None
    if read is not None and said is not None and (tap := read.find_code("follow", said)) is not None:
        if (why := _find_read(await act(tap), "follow")) is not None and said == Stage.DROPPED:
            reason = draw(chance, load_habits()["given-up"]) or "silence"
            await act(why.find_code("follow", f"{REASON_PREFIX}{reason}") or why.find_code("follow", "see") or _STUCK)
    elif reminders := _list_taps(page, "stuck", "remind"):
        await act(reminders[0])


def _find_read(heard: list[RenderedMessage], verb: str) -> Read | None:
    """The latest of these messages that has such buttons."""
    reads = (read_message(message) for message in reversed(heard))
    return next((read for read in reads if read.list_verb(verb)), None)


def _list_taps(heard: list[RenderedMessage], verb: str, code: str) -> list[Tap]:
    read = _find_read(heard, verb)
    return [Tap(token) for token in read.list_verb(verb) if token.endswith(f".{code}")] if read is not None else []
