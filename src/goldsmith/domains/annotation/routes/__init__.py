"""The doors of batches and of daily work."""
