"""Scenarios: what they hold, how they are read, checked and printed (format reference: scenarios/README.md)."""
