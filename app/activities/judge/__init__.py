"""Judging many contacts, and saying what to do next time."""

from app.activities.judge.advice import Advice, advice
from app.activities.judge.scoring import Tally, score_records
from app.activities.judge.words import verdict_sentence

__all__ = ["Advice", "Tally", "advice", "score_records", "verdict_sentence"]
