"""A desk of paper: versions in a list, past calls judged by the lexical matcher."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.activities.policy import rejudging
from app.activities.policy.ports import PolicyVersion
from app.activities.policy.rejudging import Preview, Progress
from app.adapters.files.policies import load_policy_file, save_policy_file
from app.adapters.files.resources import resource_text
from app.core.record.model import CallRecord
from app.core.scoring.judge import score
from app.core.scoring.model import Rubric, Scorecard
from app.core.scoring.policy import OrganisationPolicy, Phrase, RuleChange, rubric_under
from app.core.scoring.policy_file import load_policy
from app.shared.result import Refusal
from tests.activities.policy.fakes import PaperJudgements
from tests.core.scoring.making import GREETING, matcher, record, rubric

RUDE = (("agent", GREETING), ("caller", "hi there"), ("agent", "please calm down"), ("caller", "i am calm"))
KIND = (("agent", GREETING), ("caller", "hi there"), ("agent", "good to hear from you"), ("caller", "thank you"))
FIRST = OrganisationPolicy("lakeside", 1, "As we begin.", 2)
SECOND = OrganisationPolicy(
    "lakeside",
    2,
    "The night desk may hold longer; agreed with the privacy officer.",
    identifiers_required=3,
    identifiers_accepted=("name", "date_of_birth", "phone", "member_id"),
    rules={
        "V8": RuleChange("off", "Our callers like to be asked twice."),
        "Q3": RuleChange("major", "Holds are what our callers complain of most."),
    },
    pass_mark=75.0,
    weights={"warmth": 3.0, "privacy": 0.5},
    minimums={"harm": 3.0},
    not_applicable=("apology",),
    forbidden=(
        Phrase("that is our policy", "It shuts the door; say what you can do instead.", "major"),
        Phrase("calm down", "It stings; say that you hear them.", "minor"),
    ),
    preferred=(Phrase("we are here for you", "Our promise to every caller."),),
)


@dataclass
class PaperDesk:
    """`PolicyDesk` that remembers what it was asked."""

    saved: list[PolicyVersion] = field(default_factory=list[PolicyVersion])
    stamp: str | None = None
    judgements: PaperJudgements = field(default_factory=PaperJudgements)
    problem: Refusal | None = None

    def keep(self, *policies: OrganisationPolicy) -> PaperDesk:
        """With these versions, oldest first."""
        for policy in policies:
            self.save(policy)
        return self

    def play(self) -> PaperDesk:
        """With two past calls."""
        for name, rows in (("attempt-1", RUDE), ("attempt-3", KIND)):
            made = record(*rows, id=name)
            self.judgements.play(made, score(made, matcher(), rubric()))
        return self

    def versions(self) -> tuple[PolicyVersion, ...]:
        self._refuse()
        return tuple(self.saved)

    def in_force(self) -> OrganisationPolicy | None:
        return next((one.policy for one in self.saved if one.stamp == self.stamp), None)

    def put_in_force(self, stamp: str | None) -> None:
        self._refuse()
        self.stamp = stamp

    def shipped(self) -> OrganisationPolicy:
        return load_policy(resource_text("policies/default.yaml"), "default.yaml")

    def base(self, name: str) -> Rubric:
        return rubric()

    def save(self, policy: OrganisationPolicy) -> PolicyVersion:
        self._refuse()
        when = datetime(2026, 11, 20, 9, 30, tzinfo=UTC) + timedelta(days=len(self.saved))
        made = PolicyVersion(policy, when)
        self.saved.insert(0, made)
        return made

    def load_file(self, path: Path) -> OrganisationPolicy:
        return load_policy_file(path)

    def save_file(self, path: Path, policy: OrganisationPolicy) -> None:
        save_policy_file(path, policy)

    def preview(self, candidate: OrganisationPolicy, progress: Progress) -> Preview:
        return rejudging.preview(candidate, self.judgements, self._judge, progress)

    def apply(self, seen: Preview) -> int:
        return rejudging.apply(seen, self.judgements)

    def _judge(self, made: CallRecord, policy: OrganisationPolicy) -> Scorecard:
        return score(made, matcher(), rubric_under(policy, rubric()), policy)

    def _refuse(self) -> None:
        if self.problem is not None:
            raise self.problem


def renamed(policy: OrganisationPolicy, version: int) -> OrganisationPolicy:
    """The same policy under another number."""
    return replace(policy, version=version)
