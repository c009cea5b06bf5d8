"""What an animator does from the board: turn its pages, see to what is held, move what stands still."""
