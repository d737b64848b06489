"""Policies in files: one YAML file a version, or the small JSON form with identifiers alone."""

from __future__ import annotations

from pathlib import Path

from app.adapters.files.bounded import read_bounded
from app.adapters.files.records import replace_text
from app.core.scoring.policy import OrganisationPolicy
from app.core.scoring.policy_file import load_policy, policy_text

MOST_BYTES = 400_000


def load_policy_file(path: Path) -> OrganisationPolicy:
    """The policy in a file. Refusal `file.*` when it cannot be read, `policy.*` or `record.*` when it is none."""
    return load_policy(read_bounded(path, MOST_BYTES, "a policy"), str(path))


def save_policy_file(path: Path, policy: OrganisationPolicy) -> None:
    """Writes a policy by atomic replace. Refusal `file.unwritable`; then the file is as it was."""
    replace_text(path, policy_text(policy), "the policy")
