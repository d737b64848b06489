"""Where this person's data lives."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import platformdirs

from app.adapters.storage.trouble import refusal_for
from app.shared.result import Refusal

VARIABLE = "KINDLINE_DATA"


def data_folder(chosen: str | None, environment: Mapping[str, str]) -> Path:
    """The folder given by `--data`, else by KINDLINE_DATA, else the system's own place for a user's data."""
    stated = chosen or environment.get(VARIABLE)
    return Path(stated).expanduser().absolute() if stated else platformdirs.user_data_path("kindline", appauthor=False)


def make_folder(folder: Path) -> None:
    """Makes the folder for this user alone, where it is not there yet. Refusal `storage.*` when that cannot be."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except FileExistsError as error:
        sentence = f"{folder} is a file, and the data folder was expected there; choose another folder with --data."
        raise Refusal("storage.not_a_folder", sentence, folder=str(folder)) from error
    except OSError as error:
        raise refusal_for(error, folder) from error
