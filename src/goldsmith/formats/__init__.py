"""Readers and writers of the field's files: neutral records in and out, and no database."""
