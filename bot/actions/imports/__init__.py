"""Lists that are taken over; which function answers which button."""

from bot.actions.imports import uploads

IMPORT_VERBS = {"upload": uploads.act_on_upload, "listed": uploads.choose_for_line, "column": uploads.choose_column}
