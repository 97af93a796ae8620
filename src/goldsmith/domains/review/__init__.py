"""Verdicts, adjudications and gold: how judgements become settled answers."""
