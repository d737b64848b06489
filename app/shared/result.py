"""How a room says that it could not do what was asked."""

from __future__ import annotations


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
