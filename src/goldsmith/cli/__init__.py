"""The command line: parses arguments, talks through the SDK, prints a table or JSON."""
