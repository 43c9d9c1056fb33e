"""The typed links of a journey and, as data, what each may join.

A reference is stored once, as a link; no field of a record holds another record's id.
"""

from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

from cjm_studio.model.texts import Amount, Identifier, LongText, Share

BLUEPRINT_KINDS = frozenset(
    {"physical_evidence", "frontstage_action", "backstage_action", "support_process", "system"}
)
ANY = frozenset({"*"})


class Link(BaseModel):
    """A reference from one record to another. Frozen, with an id of its own: two may join the same ends."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, validate_default=False)

    id: Identifier
    kind: str
    source: Identifier
    target: Identifier

    def as_written(self) -> dict[str, Any]:
        """The link as plain JSON data: id, kind, ends, then the fields that differ from their defaults."""
        head = {"id": self.id, "kind": self.kind, "source": self.source, "target": self.target}
        return head | self.model_dump(mode="json", exclude_defaults=True, exclude=set(head))


# The id of a Lane record, or empty for the usual lane of the card's kind.
LaneId = Annotated[str, Field(pattern=r"^([a-z0-9][a-z0-9_-]{0,63})?$")]


class PartOf(Link):
    """In which step a card stands, in which stage a step; `lane` is that of a card."""

    kind: Literal["part_of"] = "part_of"
    lane: LaneId = ""


class PlacingLink(Link):
    """What a card is about, by which it stands in its column; `lane` is that of the card."""

    kind: Literal["expects", "reaches", "hurts", "pleases", "at"]
    lane: LaneId = ""


class Next(Link):
    """What follows; `share` of the customers take it, it takes `typical_duration_s` seconds."""

    kind: Literal["next"] = "next"
    trigger: LongText = ""
    share: Share | None = None
    typical_duration_s: Amount | None = None


class HandsOverTo(Link):
    """A hand-over between blueprint records: what is passed on and what is lost on the way."""

    kind: Literal["hands_over_to"] = "hands_over_to"
    passed: LongText = ""
    lost: LongText = ""


class PlainLink(Link):
    """A link that says all it has to say by its kind."""

    kind: Literal[
        "happens_in",
        "scores",
        "felt_by",
        "sets",
        "says",
        "keeps",
        "evidenced_by",
        "measured_by",
        "owned_by",
        "moved_by",
        "moves",
        "answers",
        "tested_by",
        "groups",
        "delivered_by",
        "triggers",
        "depends_on",
        "opens",
        "counterpart",
        "about",
        "cast_in",
        "gathered_in",
        "became",
        "runs",
        "focuses_on",
        "pictured_by",
    ]


AnyLink = Annotated[PartOf | PlacingLink | Next | HandsOverTo | PlainLink, Field(discriminator="kind")]

Ends = tuple[frozenset[str], frozenset[str]]


@dataclass(frozen=True)
class LinkRule:
    """What a kind of link may join.

    `ends` are pairs (kinds of source, kinds of target). `one_per_source`: a source has at most one.
    `hangs` names the end that makes no sense without the other one and is removed with it.
    `may_loop`: source and target may be the same record. `abroad`: the target is another journey's id.
    """

    ends: tuple[Ends, ...]
    one_per_source: bool = False
    hangs: Literal["source", "target"] | None = None
    may_loop: bool = False
    abroad: bool = False

    def joins(self, source_kind: str, target_kind: str) -> bool:
        """Whether a link of this kind may go from the one kind of record to the other."""
        return any(
            (sources is ANY or source_kind in sources) and (targets is ANY or target_kind in targets)
            for sources, targets in self.ends
        )


def _ends(sources: str, targets: str) -> Ends:
    """Kinds by name, separated by spaces; `*` is any kind, `blueprint` every blueprint record."""

    def kinds(names: str) -> frozenset[str]:
        if names == "*":
            return ANY
        found = frozenset(names.split())
        return (found - {"blueprint"}) | BLUEPRINT_KINDS if "blueprint" in found else found

    return kinds(sources), kinds(targets)


LINK_RULES: dict[str, LinkRule] = {
    "part_of": LinkRule(
        (
            _ends("step", "stage"),
            _ends("touchpoint sticky cluster blueprint", "step"),
            _ends("phase", "workshop"),
        ),
        one_per_source=True,
        hangs="source",
    ),
    "next": LinkRule(
        (_ends("stage", "stage"), _ends("step", "step"), _ends("touchpoint", "touchpoint")), may_loop=True
    ),
    "happens_in": LinkRule((_ends("touchpoint communication", "channel"),)),
    "scores": LinkRule((_ends("score", "touchpoint"),), one_per_source=True, hangs="source"),
    "felt_by": LinkRule((_ends("score expectation pain_point gain", "persona"),)),
    "expects": LinkRule((_ends("expectation", "touchpoint stage"),), hangs="source"),
    "sets": LinkRule((_ends("promise communication", "expectation"),)),
    "says": LinkRule((_ends("communication", "promise"),)),
    "reaches": LinkRule((_ends("communication", "touchpoint stage"),), hangs="source"),
    "keeps": LinkRule((_ends("blueprint", "promise"),)),
    "hurts": LinkRule((_ends("pain_point", "touchpoint"),), hangs="source"),
    "pleases": LinkRule((_ends("gain", "touchpoint"),), hangs="source"),
    "evidenced_by": LinkRule((_ends("*", "evidence"),)),
    "measured_by": LinkRule((_ends("stage touchpoint promise persona", "metric"),)),
    "owned_by": LinkRule((_ends("*", "actor"),)),
    "moved_by": LinkRule((_ends("metric", "employee_action"), _ends("employee_action", "actor"))),
    "at": LinkRule((_ends("hypothesis", "touchpoint stage"),), hangs="source"),
    "moves": LinkRule((_ends("hypothesis", "metric"),)),
    "answers": LinkRule((_ends("hypothesis solution", "pain_point expectation"),)),
    "tested_by": LinkRule((_ends("hypothesis", "test"),), hangs="target"),
    "groups": LinkRule((_ends("opportunity solution", "hypothesis"),)),
    "delivered_by": LinkRule(
        (
            _ends("touchpoint", "frontstage_action backstage_action support_process system"),
            _ends("frontstage_action", "backstage_action support_process system"),
            _ends("backstage_action", "support_process system"),
            _ends("support_process", "system"),
        )
    ),
    "triggers": LinkRule((_ends("blueprint", "blueprint"),)),
    "hands_over_to": LinkRule((_ends("blueprint", "blueprint"),)),
    "depends_on": LinkRule((_ends("blueprint", "blueprint"),)),
    "opens": LinkRule((_ends("step", "journey"),), abroad=True),
    "counterpart": LinkRule((_ends("journey", "journey"),), abroad=True),
    "about": LinkRule((_ends("comment reaction vote sticky voting_round", "*"),), hangs="source"),
    "cast_in": LinkRule((_ends("vote", "voting_round"),), one_per_source=True, hangs="source"),
    "gathered_in": LinkRule((_ends("sticky", "cluster"),), one_per_source=True),
    "became": LinkRule((_ends("sticky cluster", "*"),)),
    "runs": LinkRule((_ends("workshop", "phase"),), one_per_source=True),
    "focuses_on": LinkRule((_ends("phase", "stage step touchpoint persona"),)),
    # A picture belongs to its card and goes with it.
    "pictured_by": LinkRule(
        (
            _ends(
                "persona stage step touchpoint sticky expectation pain_point gain hypothesis promise "
                "communication blueprint",
                "picture",
            ),
        ),
        one_per_source=True,
        hangs="target",
    ),
}

# Links that may join the same two records more than once: two ways of getting there, two things handed over.
MAY_REPEAT = frozenset({"next", "hands_over_to"})

# By which link a record of each kind stands in its place; kinds that are missing stand by themselves.
PLACED_BY: dict[str, str] = {
    "step": "part_of",
    "touchpoint": "part_of",
    "sticky": "part_of",
    "cluster": "part_of",
    "phase": "part_of",
    **dict.fromkeys(sorted(BLUEPRINT_KINDS), "part_of"),
    "expectation": "expects",
    "communication": "reaches",
    "pain_point": "hurts",
    "gain": "pleases",
    "score": "scores",
    "hypothesis": "at",
}

# The links that say in which lane a card lies.
LANED_BY: frozenset[str] = frozenset({"part_of", *get_args(PlacingLink.model_fields["kind"].annotation)})
