"""Agents without a person: they answer any scenario from its own model answers and the library of acts."""
