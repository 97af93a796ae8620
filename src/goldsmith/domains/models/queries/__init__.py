"""What models there are, what they learn from, and how well they do."""
