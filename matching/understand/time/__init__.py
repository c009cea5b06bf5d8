"""When and how often. In: the plain letters of a text or of a part of it, and today. Out: what they say of time, each looked
for when it is asked for: `dates` (season, from when, until when), `rhythms` ("toutes les deux semaines"), `regularity`
("régulièrement"), `weekdays` and where they stand, `weekly_habit` ("le mardi"), `closings` ("sauf le lundi"), `moment` (a day
and an hour to come)."""

from matching.understand.time.time_words import read_time

__all__ = ["read_time"]
