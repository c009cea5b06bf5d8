"""What an operator types: networks, and a territory's lists, calls and reports."""
