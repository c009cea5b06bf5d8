"""Kinds of company as an animator ticks them: wide enough to be few, narrow enough to mean something."""

from __future__ import annotations

from matching.activities.model import ROOT_ACTIVITY, Activities

_MOST_KINDS_IN_GROUP = 30  # kinds in a group: "industry" holds more than twice as many and says nothing


def group_activities(activities: Activities) -> dict[str, str]:
    """For each kind the widest one around it that holds no more than `_MOST_KINDS_IN_GROUP` kinds."""
    return {
        id: next(
            (
                each
                for each in reversed((id, *activities.list_wider(id)))
                if each != ROOT_ACTIVITY and activities.count_within(each) <= _MOST_KINDS_IN_GROUP
            ),
            id,
        )
        for id in activities
    }
