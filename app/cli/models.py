"""`models list`: what is installed."""

from __future__ import annotations

import os
from dataclasses import asdict
from typing import Any

from app.adapters.speech.models import ModelStore
from app.adapters.storage.folder import data_folder
from app.cli.output import result, result_json


def run_models(chosen: Any) -> int:
    """Prints each model with its use, language, size and licence; 1 when one of them is broken."""
    models = ModelStore(data_folder(chosen.data, os.environ) / "models").installed()
    if chosen.json:
        result_json([asdict(model) for model in models], pretty=True)
    else:
        for model in models:
            size = f"{model.bytes / 1e6:.0f} MB"
            result(
                f"{model.name:<28} {model.kind:<11} {model.engine:<8} {model.language:<6} {size:>7}  {model.licence}"
            )
            if model.problem:
                result(f"{'':<28} {model.problem}")
    return 1 if any(model.problem for model in models) else 0
