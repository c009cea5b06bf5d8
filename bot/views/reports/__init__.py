"""A network's report for a period: messages that say it, pictures of them, a document to print and a sheet."""
