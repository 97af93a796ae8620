"""The doors of quality."""
