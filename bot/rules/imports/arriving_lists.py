"""A file came from somebody who runs the network: it is taken for a list, and read beside the talk."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.conversation.model import Medium, Sent
from bot.rules.imports.sheets import LARGEST_FILE
from storage.notes.saying import Saying
from storage.tables import ListUpload

_LIST_ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods")
_LONGEST_NAME = 80  # letters


def receive_list(context: ActionContext, sent: Sent) -> Saying | None:
    """That it is being read, or why it is not; None where it is no list, or from nobody who runs the network."""
    name = (sent.name or "").strip()
    if sent.medium is not Medium.FILE or sent.file_id is None or not name.casefold().endswith(_LIST_ENDINGS):
        return None
    if not context.work.people.is_animator(context.person):
        return None
    if sent.size is not None and sent.size > LARGEST_FILE:
        return Saying("import-too-large", {"name": name[-_LONGEST_NAME:], "megabytes": LARGEST_FILE // 1_000_000})
    list_upload = ListUpload(
        network_id=context.work.network_id,
        person_id=context.person_id,
        name=name[-_LONGEST_NAME:],
        file_id=sent.file_id,
        sent=context.now,
        touched=context.now,
    )
    context.work.uploads.add(list_upload)
    return Saying("import-received", {"name": list_upload.name})
