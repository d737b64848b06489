"""The one window of the application."""

from __future__ import annotations

from app.ui.services import Services


def open_window(services: Services) -> int:
    """Shows the window until it is closed; the process's exit status."""
    raise NotImplementedError(services)
