"""What whoever animates reads of one company."""
