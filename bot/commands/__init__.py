"""Commands for operators and for machines, one file each."""
