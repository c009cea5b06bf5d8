"""/rapport: a period's report in pictures, the files to keep, what only the animator knows; a running exchange as a story."""
