"""What an animator types while something of hers is under way: another order, a change of what is about to be announced."""
