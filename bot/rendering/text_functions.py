"""The functions that texts may use: RESOURCE, QUANTITY, NEAR … turn facts into words of one language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from babel.dates import format_date, get_month_names
from babel.numbers import format_decimal

from bot.rendering import french_names, moments
from bot.rendering.articles import write_the
from bot.rendering.middles import find_middle_figure
from bot.rendering.short_names import BUTTON_LETTERS, mark_name
from bot.rendering.small_amounts import choose_weight_unit
from matching.activities.model import Activity
from matching.knowledge import Knowledge
from matching.privacy.anonymous import round_to_two_figures
from matching.regulation.find_rules import load_rules

_Speak = Callable[[str, Mapping[str, Any]], str]
# A power is what flows at any moment: "350 kW chaque année" says nothing.
_POWERS, _PACE_OF_POWER = ("kw", "mw"), "continuous"
_SAME_FIGURE_SHARE = 0.35  # two figures closer than this are said as one: "environ 20"


class TextFunctions:
    """Words for facts. A name it does not know is said as it is: retired ids stay readable."""

    def __init__(self, language: str, knowledge: Knowledge, speak: _Speak) -> None:
        self.language, self._knowledge, self._speak = language, knowledge, speak

    @property
    def functions(self) -> dict[str, Callable[..., str]]:
        """By the names used in the texts."""
        return {
            "RESOURCE": self.name_resource,
            "ACTIVITY": self.name_activity,
            "ACTIVITIES": self.name_activities,
            "EMOJI": self.find_emoji,
            "QUANTITY": self.format_quantity,
            "FIGURE": self.format_figure,
            "NEAR": self.format_nearness,
            "PRICE": self.format_price,
            "DATE": self.format_day,
            "TELLING": self.describe_stranger,
            "THE": partial(write_the, self.language),
            "TRADE": self.name_trade,
            "VERB": self.name_verb,
            "RECKONED": self.format_yearly_amount,
            "SEASON": self.format_season,
            "STATE": self.format_state,
            "FAMILY": self.name_family,
            "DANGER": self.mark_danger,
            "ARTICLE": self.quote_article,
            "ASKED": self.name_adviser,
            "CODE": self.format_waste_code,
            "WASTE": self.name_waste,
            "ORIGIN": self.name_origin,
            "DOTS": join_with_dots,
            "TOPIC": self.name_topic,
            "PROCESS": self.name_process,
            "OF": french_names.write_of,
            "AT": french_names.write_at,
            "BOLD": mark_bold,
            "CAPITAL": capitalize_text,
            "SHORT": mark_short_name,
            "MOMENT": partial(moments.format_moment, self.language),
            "HOUR": partial(moments.format_hour, self.language),
        }

    def name_resource(self, id: Any) -> str:
        """ "drêches de brasserie"; somebody's own words stay what they are."""
        known = self._knowledge.taxonomy.resources.get(str(id))
        return (known.fr if self.language == "fr" else known.en) if known else str(id)

    def quote_article(self, key: Any) -> str:
        """ "Règlement (CE) n° 183/2005": what a rule of law rests on; a retired rule is no longer quoted."""
        return next((rule.article[self.language] for rule in load_rules() if rule.key == str(key)), "")

    def name_adviser(self, key: Any) -> str:
        """ "la DREAL": who knows more of a rule of law than Boucle does."""
        return next((rule.ask[self.language] for rule in load_rules() if rule.key == str(key)), "")

    def name_family(self, id: Any) -> str:
        """ "Métaux": a family of resources."""
        return self._speak(f"family-{id}", {})

    def name_process(self, id: Any = "") -> str:
        """ "par lavage des bocaux", between what one has and what another needs; a retired id stays vague."""
        known = self._knowledge.taxonomy.processes.get(str(id))
        return (known.fr if self.language == "fr" else known.en) if known else self._speak("process-unnamed", {})

    def name_activity(self, id: Any) -> str:
        """ "une brasserie"."""
        one = self._find_activity(id)
        return one.fr if self.language == "fr" else one.en

    def name_topic(self, id: Any, sentence: Any, amount: Any = "") -> str:
        """ "Sacs de farine : combien ?", a question with the thing it is about; the question alone where none is known."""
        if not str(id):
            return capitalize_text(sentence)
        named = ", ".join(filter(None, (capitalize_text(self.name_resource(id)), str(amount))))
        return self._speak("topic", {"name": named}) + str(sentence)

    def name_trade(self, id: Any) -> str:
        """ "brasserie", without its article, as one says what one does."""
        article, _, name = self.name_activity(id).partition(" ")
        return name if article in ("un", "une", "a", "an") else self.name_activity(id)

    def name_activities(self, id: Any) -> str:
        """ "les brasseries"."""
        one = self._find_activity(id)
        return one.fr_many if self.language == "fr" else one.en_many

    def find_emoji(self, id: Any) -> str:
        """The activity's picture."""
        return self._find_activity(id).emoji

    def format_quantity(self, low: Any, high: Any, unit: Any, rhythm: Any = "", every: Any = 1) -> str:
        """ "600 kg chaque semaine", "environ 20 palettes"; "" where no unit says that anything was said."""
        if not str(unit):
            return ""
        unit, low, high = choose_weight_unit(str(unit), float(low), float(high))
        figure = self._format_range(low, high, unit)
        amount = self._speak(f"unit-{unit.lower().replace('_', '-')}", {"n": high, "figure": figure})
        return (
            amount
            if not str(rhythm) or (unit.lower() in _POWERS and str(rhythm) != _PACE_OF_POWER)
            else self._speak("amount-paced", {"amount": amount, "pace": self._speak(f"pace-{rhythm}", {"every": int(every)})})
        )

    def format_figure(self, value: Any) -> str:
        """A number as it is written: at most two decimals, and none from ten on."""
        number = float(value)
        return format_decimal(round(number, 0 if abs(number) >= 10 else 1 if abs(number) >= 1 else 2), locale=self.language)

    def format_nearness(self, nearness: Any) -> str:
        """ "à environ 10 km"; "" where the distance is not known yet."""
        return self._speak(f"near-{nearness}", {}) if str(nearness) else ""

    def describe_stranger(self, activity: Any, nearness: Any) -> str:
        """Somebody without a name: "une brasserie, à environ 10 km"."""
        return ", ".join(filter(None, (self.name_activity(activity), self.format_nearness(nearness))))

    def name_verb(self, kind: Any) -> str:
        """ "propose", "cherche"."""
        return self._speak(f"verb-{kind}", {})

    def format_price(self, price: Any, kind: Any = "offer") -> str:
        """ "donné"; who looks for something says it another way round."""
        side = "need" if str(kind) in ("need", "seeks") else "offer"
        return self._speak(f"price-{side}-{price}", {}) if str(price) else ""

    def format_yearly_amount(self, amount: Any, yearly: Any, base: Any) -> str:
        """ "600 kg chaque semaine (≈ 31 t par an)"; only the amount where a year's quantity is not known."""
        if not float(yearly):
            return str(amount)
        unit, _, told = choose_weight_unit(str(base).lower(), 0.0, round_to_two_figures(float(yearly)))
        year = self._speak(f"base-{unit}", {"figure": self.format_figure(told), "n": float(yearly)})
        return self._speak("amount-reckoned", {"amount": str(amount), "year": year})

    def format_season(self, first: Any, last: Any) -> str:
        """ "de novembre à mars"; "" for the whole year or where nothing was said."""
        from_, to = int(first), int(last)
        if not from_ or (to - from_) % 12 == 11:
            return ""
        names = get_month_names("wide", locale=self.language)
        if from_ == to:
            return self._speak("season-month", {"month": names[to]})
        return self._speak("season-months", {"first": names[from_], "last": names[to]})

    def format_state(self, degrees: Any, bars: Any) -> str:
        """ "60 °C", "8 bar"."""
        told = ((degrees, "°C"), (bars, "bar"))
        return ", ".join(f"{self.format_figure(value)}\u202f{unit}" for value, unit in told if float(value))

    def mark_danger(self, id: Any) -> str:
        """ " ⚠️" behind a hazardous resource."""
        known = self._knowledge.taxonomy.resources.get(str(id))
        return " ⚠️" if known and known.hazardous else ""

    def format_waste_code(self, digits: Any) -> str:
        """ "13 02 05 ⚠️"; what is no code of the list is said as it is."""
        known = self._knowledge.taxonomy.codes.get(str(digits))
        return f"{space_digits(known.code)}{' ⚠️' if known.hazardous else ''}" if known else str(digits)

    def name_waste(self, digits: Any) -> str:
        """ "13 02 05 · huile moteur usée ⚠️": a waste code with what it stands for."""
        known = self._knowledge.taxonomy.codes.get(str(digits))
        if known is None:
            return str(digits)
        name = known.fr if self.language == "fr" else known.en
        return f"{join_with_dots(space_digits(known.code), name)}{' ⚠️' if known.hazardous else ''}"

    def name_origin(self, digits: Any) -> str:
        """ "D'un chantier": where a thing with this waste code comes from, in words of life."""
        chapters = self._knowledge.taxonomy.chapters
        known = [chapters[part] for part in (str(digits)[:4], str(digits)[:2]) if part in chapters]
        told = (one.origin_fr if self.language == "fr" else one.origin_en for one in known)
        return next(filter(None, told), space_digits(str(digits)))

    def format_day(self, day: Any, cldr_pattern: Any = "d MMMM y") -> str:
        """ "3 mars 2026", or without its year; the first of a month is "1er" in French."""
        moment = date.fromisoformat(str(day)[:10])
        text = format_date(moment, str(cldr_pattern), locale=self.language)
        return f"1er{text[1:]}" if self.language == "fr" and text.startswith("1 ") else text

    def _format_range(self, low: Any, high: Any, unit: str) -> str:
        if (least := float(low)) == (most := float(high)):
            return self.format_figure(least)
        if most - least <= _SAME_FIGURE_SHARE * most:
            return self._speak("amount-about", {"figure": self.format_figure(find_middle_figure(least, most, unit))})
        return self._speak("amount-between", {"low": self.format_figure(least), "high": self.format_figure(most)})

    def _find_activity(self, id: Any) -> Activity:
        return self._knowledge.activities.get(str(id)) or self._knowledge.activities["company"]


def mark_short_name(text: Any, room: Any = BUTTON_LETTERS) -> str:
    """What fits on a button, or into `room` letters, beside the other buttons of its message."""
    return mark_name(str(text), int(room))


def space_digits(digits: str) -> str:
    """ "13 02 05": six digits as the list writes them, held together on a phone."""
    return "\u00a0".join(digits[at : at + 2] for at in range(0, len(digits), 2))


def join_with_dots(*parts: Any) -> str:
    """The parts that say something new, with dots between: "drêches · 600 kg · donné", never "achat · achat"."""
    said: list[str] = []
    for text in map(str, parts):
        if text and not any(f"{earlier} ".startswith(f"{text} ") for earlier in said):
            said.append(text)
    return " · ".join(said)


def mark_bold(text: Any) -> str:
    """The text in bold; nothing stays nothing."""
    return f"<b>{text}</b>" if str(text) else ""


def capitalize_text(text: Any) -> str:
    """With a capital letter at the start of a line."""
    said = str(text)
    return said[:1].upper() + said[1:]
