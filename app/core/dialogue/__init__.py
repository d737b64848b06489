"""The caller: hears what the agent says and does, feels, and answers. Deterministic by seed."""
