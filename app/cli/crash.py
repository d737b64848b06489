"""The last guard: a mistake of ours becomes one sentence for the person and a traceback in a log file."""

from __future__ import annotations

import itertools
import os
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

LOG = "crash.log"
LARGEST = 1_000_000  # a log that has grown so far is begun anew


def record_crash(error: BaseException, argv: Sequence[str]) -> str:
    """Writes the traceback to the data folder, or to the folder for temporary files, and gives the sentence.

    Only places in the code are written, no values: those may be a patient's.
    """
    places = "".join(traceback.format_tb(error.__traceback__))
    entry = f"{type(error).__name__}\n{places}\n"
    for folder in (_folder(argv), Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            log = folder / LOG
            mode = "w" if log.exists() and log.stat().st_size > LARGEST else "a"
            with log.open(mode, encoding="utf-8") as file:
                file.write(entry)
        except OSError:
            continue
        return f"Something in Kindline went wrong ({type(error).__name__}); what was said is kept, and the details are in {log}."
    return f"Something in Kindline went wrong ({type(error).__name__}); what was said is kept."


def _folder(argv: Sequence[str]) -> Path:
    from app.adapters.storage.folder import data_folder

    chosen = [following for given, following in itertools.pairwise(argv) if given == "--data"]
    return data_folder(chosen[0] if chosen else None, os.environ)
