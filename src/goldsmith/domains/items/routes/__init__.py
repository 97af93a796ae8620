"""The doors of items and of their imports."""
