"""The policy in force, what judges under it, and everything that the trainer's page asks for."""

from __future__ import annotations

from collections.abc import Callable

from app.activities.policy import rejudging
from app.activities.policy.ports import PolicyVersion
from app.activities.policy.rejudging import Preview, Progress
from app.adapters.files.policies import load_policy_file, save_policy_file
from app.adapters.files.resources import resource_text
from app.adapters.storage.store import Storage
from app.bootstrap.understanding import Mind, rubric_of, shipped_rubric
from app.core.record.model import CallRecord, Policy
from app.core.scoring.judge import score
from app.core.scoring.model import Rubric, Scorecard
from app.core.scoring.policy import OrganisationPolicy, without_identifiers
from app.core.scoring.policy_file import load_policy
from app.shared.result import Refusal


class PolicyShelf:
    """Versions in the database, files, and judging again; called on lanes of the runner."""

    def __init__(self, storage: Storage, mind: Callable[[], Mind]) -> None:
        self._storage, self._mind = storage, mind
        self.versions: Callable[[], tuple[PolicyVersion, ...]] = storage.policies.versions
        self.save = storage.policies.save
        self.in_force = storage.policies.in_force
        self.put_in_force = storage.policies.put_in_force
        self.load_file = load_policy_file
        self.save_file = save_policy_file

    def shipped(self) -> OrganisationPolicy:
        """The policy that Kindline begins with."""
        return load_policy(resource_text("policies/default.yaml"), "policies/default.yaml")

    def base(self, name: str) -> Rubric:
        """A shipped rubric by name, the default one for an empty name; Refusal when there is none of that name."""
        rubric = shipped_rubric(name or "default")
        if rubric is None:
            raise Refusal("rubric.unknown_base", f"The rubric {name} is not shipped; use default/1.", base=name)
        return rubric

    def preview(self, candidate: OrganisationPolicy, progress: Progress) -> Preview:
        """What the candidate would change about every attempt that was judged."""
        return rejudging.preview(candidate, self._storage.judgements, self.judge, progress)

    def apply(self, seen: Preview) -> int:
        """Keeps a preview's scorecards beside the older ones; how many."""
        return rejudging.apply(seen, self._storage.judgements)

    def judge(self, record: CallRecord, policy: OrganisationPolicy | None) -> Scorecard:
        """Judges a record under a policy, or as it says itself where there is none."""
        return score(record, self._mind().matcher, rubric_of(record, policy), policy)

    def judge_new(self, policy: OrganisationPolicy | None) -> Callable[[CallRecord], Scorecard]:
        """What judges attempts that are played now: by the identifiers that the scenario was played with."""
        own = None if policy is None else without_identifiers(policy)
        return lambda record: self.judge(record, own)

    def judge_in_force(self) -> Callable[[CallRecord], Scorecard]:
        """What judges an attempt that begins now."""
        return self.judge_new(self.in_force())

    def judge_as_it_stands(self, record: CallRecord) -> Scorecard:
        """Judges an attempt by the version that its scorecard names; one that has none yet by the policy in force."""
        standing = None
        try:
            standing = self._storage.judgements.standing(record.id)
        except Refusal as refusal:
            if refusal.code != "storage.no_attempt":
                raise
        if standing is None:
            return self.judge_new(self.in_force())(record)
        policy = self._storage.policies.version(standing.policy) if standing.policy else None
        return self.judge(record, policy) if standing.kind == "policy" else self.judge_new(policy)(record)


def identifiers_of(policy: OrganisationPolicy | None) -> Policy | None:
    """What the policy asks of callers, for a scenario to be played by; None where it leaves that to the scenario."""
    if policy is None or (policy.identifiers_required is None and policy.identifiers_accepted is None):
        return None
    stated = {
        "identifiers_required": policy.identifiers_required,
        "identifiers_accepted": policy.identifiers_accepted,
    }
    return Policy.model_validate({key: value for key, value in stated.items() if value is not None})
