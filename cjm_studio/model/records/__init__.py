"""The records of a journey, one file per family, and the table of their kinds."""

from typing import Annotated

from pydantic import Field

from cjm_studio.model.records.audience import Actor, Persona
from cjm_studio.model.records.blueprint import (
    BackstageAction,
    FrontstageAction,
    Lane,
    LaneRole,
    PhysicalEvidence,
    SupportProcess,
    System,
)
from cjm_studio.model.records.experience import Expectation, Gain, PainPoint, Score
from cjm_studio.model.records.facts import (
    EmployeeAction,
    Evidence,
    MaturityAssessment,
    Metric,
    MetricInput,
    Observation,
)
from cjm_studio.model.records.head import JourneyHead
from cjm_studio.model.records.hypotheses import Argument, Hypothesis, Opportunity, Solution, Test
from cjm_studio.model.records.path import Channel, Stage, Step, Touchpoint
from cjm_studio.model.records.picture import Picture
from cjm_studio.model.records.promises import Communication, ContactPolicy, Promise
from cjm_studio.model.records.record import EVIDENCE_LEVELS, EvidenceLevel, Record
from cjm_studio.model.records.workshop import (
    Cluster,
    Comment,
    Phase,
    Reaction,
    Sticky,
    Vote,
    VotingRound,
    Workshop,
)

AnyRecord = Annotated[
    JourneyHead
    | Persona
    | Stage
    | Step
    | Touchpoint
    | Channel
    | Score
    | Expectation
    | Promise
    | Communication
    | ContactPolicy
    | PainPoint
    | Gain
    | Evidence
    | Metric
    | EmployeeAction
    | Hypothesis
    | Test
    | Opportunity
    | Solution
    | PhysicalEvidence
    | FrontstageAction
    | BackstageAction
    | SupportProcess
    | System
    | Actor
    | Lane
    | MaturityAssessment
    | Sticky
    | Cluster
    | Workshop
    | Phase
    | Vote
    | VotingRound
    | Comment
    | Reaction
    | Picture,
    Field(discriminator="kind"),
]

RECORD_CLASSES: dict[str, type[Record]] = {
    record_class.model_fields["kind"].default: record_class
    for record_class in (
        JourneyHead,
        Persona,
        Stage,
        Step,
        Touchpoint,
        Channel,
        Score,
        Expectation,
        Promise,
        Communication,
        ContactPolicy,
        PainPoint,
        Gain,
        Evidence,
        Metric,
        EmployeeAction,
        Hypothesis,
        Test,
        Opportunity,
        Solution,
        PhysicalEvidence,
        FrontstageAction,
        BackstageAction,
        SupportProcess,
        System,
        Actor,
        Lane,
        MaturityAssessment,
        Sticky,
        Cluster,
        Workshop,
        Phase,
        Vote,
        VotingRound,
        Comment,
        Reaction,
        Picture,
    )
}

__all__ = [
    "EVIDENCE_LEVELS",
    "RECORD_CLASSES",
    "Actor",
    "AnyRecord",
    "Argument",
    "BackstageAction",
    "Channel",
    "Cluster",
    "Comment",
    "Communication",
    "ContactPolicy",
    "EmployeeAction",
    "Evidence",
    "EvidenceLevel",
    "Expectation",
    "FrontstageAction",
    "Gain",
    "Hypothesis",
    "JourneyHead",
    "Lane",
    "LaneRole",
    "MaturityAssessment",
    "Metric",
    "MetricInput",
    "Observation",
    "Opportunity",
    "PainPoint",
    "Persona",
    "Phase",
    "PhysicalEvidence",
    "Picture",
    "Promise",
    "Reaction",
    "Record",
    "Score",
    "Solution",
    "Stage",
    "Step",
    "Sticky",
    "SupportProcess",
    "System",
    "Test",
    "Touchpoint",
    "Vote",
    "VotingRound",
    "Workshop",
]
