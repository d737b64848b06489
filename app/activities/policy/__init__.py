"""Changing what an organisation judges by: editing, versions, and judging old attempts again before anything changes."""
