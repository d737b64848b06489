"""What ships with the application: lexicons, rubrics, themes, vocabularies, scenarios."""

from __future__ import annotations

from pathlib import Path

from app.adapters.files.bounded import read_bounded
from app.shared.result import Refusal

PROJECT = Path(__file__).resolve().parents[3]
RESOURCES = PROJECT / "resources"
MAX_BYTES = 4_000_000


def resource_path(name: str) -> Path:
    """Where a resource such as ``rubrics/default.yaml`` stands. Refusal when the name leads out of the folder."""
    path = (RESOURCES / name).resolve()
    if not path.is_relative_to(RESOURCES):
        raise Refusal("resource.outside", f"{name}: is no resource of the application.", name=name)
    return path


def resource_text(name: str) -> str:
    """The text of a resource. Refusal `file.*` when it is missing, which means that the installation is damaged."""
    return read_bounded(resource_path(name), MAX_BYTES, "a resource")
