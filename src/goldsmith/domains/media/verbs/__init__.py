"""What changes media."""
