"""Taking the lists of a network out; which function answers which verb."""

from bot.actions.exports import exporting

EXPORT_VERBS = {"export": exporting.export_network_files}
