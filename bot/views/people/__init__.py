"""What a person sees of themself: settings, data, what erasing means."""
