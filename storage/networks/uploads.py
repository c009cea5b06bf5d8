"""Lists that animators sent, and their lines while nothing is kept of them yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, insert
from sqlmodel import col, select

from storage.repository import Repository, select_columns, to_clauses
from storage.tables.animation.upload import ListUpload, UploadLine, UploadState, Verdict
from storage.tables.moves import match_movable, move

_BUSY = (UploadState.WAITING, UploadState.JUDGING, UploadState.KEEPING)
_OPEN = (*_BUSY, UploadState.ASKING, UploadState.DECIDING)
_FORGOTTEN_AFTER = timedelta(days=7)
_TAKEN = (Verdict.READY,)


class Uploads(Repository):
    """Lists sent in this network."""

    def get(self, upload_id: int) -> ListUpload | None:
        """That list."""
        return self.session.exec(self.select_own(ListUpload).where(ListUpload.id == upload_id)).first()

    def find_busy(self) -> ListUpload | None:
        """The oldest list that something is to be done with by itself."""
        return self.session.exec(
            self.select_own(ListUpload).where(col(ListUpload.state).in_(_BUSY)).order_by(col(ListUpload.id)).limit(1)
        ).first()

    def find_open(self, person_id: int) -> ListUpload | None:
        """The last list of somebody that is neither kept nor dropped."""
        return self.session.exec(
            self.select_own(ListUpload)
            .where(ListUpload.person_id == person_id, col(ListUpload.state).in_(_OPEN))
            .order_by(col(ListUpload.id).desc())
            .limit(1)
        ).first()

    def put_lines(self, list_upload: ListUpload, lines: Sequence[tuple[int, tuple[str, ...]]]) -> None:
        """The lines of the file, by the numbers that the spreadsheet shows."""
        if lines:
            self.connection.execute(
                insert(UploadLine),
                [
                    {"network_id": self.scope.id, "upload_id": list_upload.id, "number": number, "cells": cells, **_UNJUDGED}
                    for number, cells in lines
                ],
            )

    def list_unjudged(self, upload_id: int, most: int) -> tuple[UploadLine, ...]:
        """The next lines nobody has looked at."""
        return self._list_lines(upload_id, most, col(UploadLine.verdict).is_(None))

    def list_to_keep(self, upload_id: int, most: int) -> tuple[UploadLine, ...]:
        """The next lines to be taken over."""
        return self._list_lines(upload_id, most, col(UploadLine.verdict).in_(_TAKEN), col(UploadLine.kept).is_(False))

    def find_doubtful(self, upload_id: int) -> UploadLine | None:
        """The first line that has to be decided about."""
        return next(iter(self._list_lines(upload_id, 1, col(UploadLine.verdict) == Verdict.DOUBTFUL)), None)

    def find_line(self, upload_id: int, number: int) -> UploadLine | None:
        """That line."""
        return next(iter(self._list_lines(upload_id, 1, col(UploadLine.number) == number)), None)

    def list_to_correct(self, upload_id: int, most: int) -> tuple[UploadLine, ...]:
        """The lines that are not simply ready, in their order."""
        return self._list_lines(upload_id, most, col(UploadLine.verdict).in_((Verdict.DOUBTFUL, Verdict.REFUSED)))

    def list_marks(self, upload_id: int) -> frozenset[str]:
        """What all lines say, in a few letters each."""
        rows = self.connection.execute(
            select_columns(UploadLine.mark).where(
                *to_clauses(
                    UploadLine.upload_id == upload_id, UploadLine.network_id == self.scope.id, col(UploadLine.mark).is_not(None)
                )
            )
        )
        return frozenset(rows.scalars())

    def count_verdicts(self, upload_id: int) -> Mapping[Verdict, int]:
        """How many lines are ready, doubtful, refused, left out; those nobody has looked at yet are not counted."""
        rows = self.connection.execute(
            select_columns(UploadLine.verdict, func.count())
            .where(
                *to_clauses(
                    UploadLine.upload_id == upload_id,
                    UploadLine.network_id == self.scope.id,
                    col(UploadLine.verdict).is_not(None),
                )
            )
            .group_by(col(UploadLine.verdict))
        )
        found: dict[Verdict, int] = {row[0]: row[1] for row in rows}
        return {verdict: found.get(verdict, 0) for verdict in Verdict}

    def count_reasons(self, upload_id: int, line_verdict: Verdict) -> Mapping[str, int]:
        """What lines are refused for, or doubtful because of, and how often; the most frequent first."""
        counts: dict[str, int] = {}
        for line in self._list_lines(upload_id, None, col(UploadLine.verdict) == line_verdict):
            for reason in (line.why,) if line.why else line.doubts[:1]:
                counts[reason] = counts.get(reason, 0) + 1
        return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))

    def count_kept(self, upload_id: int) -> int:
        """How many lines have been taken over."""
        return self.session.exec(
            select(func.count())
            .select_from(UploadLine)
            .where(UploadLine.upload_id == upload_id, UploadLine.network_id == self.scope.id, col(UploadLine.kept))
        ).one()

    def accept_doubtful(self, upload_id: int) -> None:
        """The doubtful lines are to be kept as they were understood; not those of which the town must be chosen."""
        for line in self._list_lines(upload_id, None, col(UploadLine.verdict) == Verdict.DOUBTFUL):
            if not line.towns:
                line.verdict = Verdict.READY
        self.session.flush()

    def forget_lines(self, upload_id: int) -> None:
        """Nothing of the file stays beside what was taken over."""
        self.connection.execute(
            delete(UploadLine).where(*to_clauses(UploadLine.upload_id == upload_id, UploadLine.network_id == self.scope.id))
        )
        self.session.expire_all()

    def drop(self, list_upload: ListUpload, now: datetime) -> None:
        """It is not taken over."""
        move(list_upload, UploadState.DROPPED)
        list_upload.touched = now
        self.session.flush()
        self.forget_lines(list_upload.id)

    def forget_old(self, now: datetime) -> None:
        """What nobody decided about for a week goes, lines and all."""
        old = self.select_own(ListUpload).where(
            match_movable(ListUpload, UploadState.DROPPED), col(ListUpload.touched) < now - _FORGOTTEN_AFTER
        )
        for list_upload in self.session.exec(old).all():
            self.drop(list_upload, now)

    def _list_lines(self, upload_id: int, most: int | None, *conditions: Any) -> tuple[UploadLine, ...]:
        return tuple(
            self.session.exec(
                self.select_own(UploadLine)
                .where(UploadLine.upload_id == upload_id, *conditions)
                .order_by(col(UploadLine.number))
                .limit(most)
            )
        )


_UNJUDGED: Mapping[str, object] = {"chosen": (), "doubts": (), "towns": (), "kept": False}
