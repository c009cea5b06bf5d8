"""What can be found in a list: exchanges, shares, chains, pools; and hints for animators."""
