"""Rules about leads: who is asked, what a yes or a no means, how a lead ends, how two are introduced."""
