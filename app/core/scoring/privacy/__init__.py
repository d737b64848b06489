"""Privacy judging: the rule set `hipaa/1` applied to one call record."""

from app.core.scoring.privacy.judge import find
from app.core.scoring.privacy.outcome import RULE_SET, PrivacyOutcome

__all__ = ["RULE_SET", "PrivacyOutcome", "find"]
