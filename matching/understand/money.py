"""How a sum of money is said, whatever it is paid for; the words are in `money.<language>.toml`."""

from __future__ import annotations

from pathlib import Path

from matching.lexicon import Lexicon

_WORDS = Lexicon(Path(__file__).parent, "money")
_N = r"\d+(?:[.,]\d+)?"
_GROUPED = r"(?<![\d.,] )\d{1,3}(?: \d{3})+(?:,\d\d)?(?=[ €$£])"
_RANGE = rf"(?:{_GROUPED}|{_N})(?: ?(?:{_WORDS.join('to')}|[-/]) ?{_N})?"
_BARE_PRICE = (  # "0,90/kg", "1.50 apiece", "60 le tout", "pay up to 50"
    rf"\d+[.,]\d\d(?= ?(?:/ ?(?:kg|t|l|m3|m2)\b| ?{_WORDS.join('money_each')}))|\d+(?= {_WORDS.join('money_all')}\b)"
    + "".join(rf"|(?<=\b{before}){_N}(?! ?[a-z%°€$£]|\d)" for before in _WORDS.list_words("money_after"))
    + "".join(rf"|(?<=\b{before}){_N}(?= {_WORDS.join('money_each')})" for before in _WORDS.list_words("money_after"))
)
_PIECE = rf"(?:t|kg|m3|m2|l|{_WORDS.join('money_unit')})\b"
MONEY = (
    rf"(?:\b{_WORDS.join('worth')}(?: {_WORDS.join('worth_as')})? ?:? ?)?"
    rf"(?:[€$£] ?{_N}|{_BARE_PRICE}|{_RANGE} ?k?(?:[€$£]|(?<![a-z]){_WORDS.join('money')}))(?: ?{_WORDS.join('money_tax')})?"
    rf"(?: ?(?:/ ?|{_WORDS.join('money_per')}){_PIECE}| {_WORDS.join('money_per_any')}[a-z]{{3,}}\b"
    rf"| {_WORDS.join('money_each')}\b)?"
)
SECURITY = rf"\b{_WORDS.join('security')}{MONEY}"  # given back: no price
