"""Images and sound of a project: kept once each, measured, previewed, and shown to its members."""
