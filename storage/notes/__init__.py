"""What came in and what is owed: inbox, outbox, and what the budget is judged by."""
