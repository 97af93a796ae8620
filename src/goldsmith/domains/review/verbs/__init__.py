"""Every change to verdicts, settled answers and gold."""
