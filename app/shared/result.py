"""How a room says that it could not do what was asked."""

from __future__ import annotations

from functools import partial

from typing_extensions import override


class Refusal(Exception):
    """One clear sentence for a person: what happened, what was kept, what to do.

    `code` is stable (dotted, e.g. ``record.bad_json``) so that callers and translators can tell refusals apart;
    `details` holds the parameters that the sentence was made from.
    """

    def __init__(self, code: str, sentence: str, **details: object) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
        self.details = details

    @override
    def __reduce__(self) -> tuple[object, ...]:
        """Whole when it goes from one process to another, which `Exception` alone would not manage."""
        return partial(type(self), self.code, self.sentence, **self.details), ()
