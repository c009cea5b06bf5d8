"""What the message is for: offer, need, share, price; or no declaration at all."""
