"""Process judging: closing note, transfer, hold, dead air, introduction; one small file a rule."""

from app.core.scoring.process.judge import find

__all__ = ["find"]
