"""The kinds of lane that a board can have, from top to bottom: contents, looks, and what each teaches."""

from typing import Final, Literal, NamedTuple

from cjm_studio.language import N_

# cards: a cell for each step; wide: a cell for each stage; field: one text of what stands there already.
Shape = Literal["cards", "bars", "wide", "curve", "field"]


class BoardLane(NamedTuple):
    """A lane; the first of its kinds is that of a new card in it. A quiet one is shown only with cards.

    `field` is the text that a lane of that shape shows of its kind; `done_by` keeps apart what people do
    and what technology does; a lane with an `owner` takes what actors of that kind own out of the others.
    """

    role: str
    title: str
    icon: str
    kinds: tuple[str, ...]
    lesson: str = ""
    shape: Shape = "cards"
    curve: str = ""
    is_quiet: bool = False
    field: str = ""
    done_by: str = ""
    owner: str = ""


LANES: Final = (
    BoardLane(
        "goals",
        N_("Customer’s goal"),
        "flag",
        ("stage",),
        N_(
            "What the customer wants to get done in this stage. "
            "For example: find out what the loan will cost."
        ),
        "field",
        is_quiet=True,
        field="customer_goal",
    ),
    BoardLane(
        "customer_actions",
        N_("Customer’s actions"),
        "directions_walk",
        ("touchpoint",),
        N_("What the customer does, in plain verbs. For example: looks for the papers, calls the branch."),
        "field",
        is_quiet=True,
        field="customer_action",
    ),
    BoardLane(
        "touchpoints",
        N_("Actions and touchpoints"),
        "ads_click",
        ("touchpoint",),
        N_("Where the customer meets you, and in which channel. For example: the form in the app."),
    ),
    BoardLane(
        "promises",
        N_("Promises"),
        "handshake",
        ("promise",),
        N_("What you promised. For example: the money within ten minutes."),
        is_quiet=True,
    ),
    BoardLane(
        "expectations",
        N_("Expectations"),
        "straighten",
        ("expectation",),
        N_(
            "What was expected at best and at worst, and what came. "
            "For example: an answer in 3 minutes, 15 at worst; it took 40."
        ),
        "bars",
    ),
    BoardLane(
        "communications",
        N_("Messages"),
        "forum",
        ("communication",),
        N_("What you write and say, and what the customer writes back. For example: a text about the loan."),
        is_quiet=True,
    ),
    BoardLane(
        "emotion",
        N_("Emotion"),
        "sentiment_satisfied",
        ("score",),
        N_("How it felt, from −2 to +2. Double-click under a touchpoint to set a point, then drag it."),
        "curve",
        "emotion",
    ),
    BoardLane(
        "reason",
        N_("Reason"),
        "balance",
        ("score",),
        N_("What the head says, from −2 to +2. For example: +1, because the rate is fair."),
        "curve",
        "reason",
        is_quiet=True,
    ),
    BoardLane(
        "pains",
        N_("Pains"),
        "heart_broken",
        ("pain_point",),
        N_("What got in the way. For example: the same data are asked for twice."),
    ),
    BoardLane(
        "gains",
        N_("Gains"),
        "add_circle",
        ("gain",),
        N_("What pleased. For example: the branch was next door."),
    ),
    BoardLane(
        "stickies",
        N_("Notes"),
        "sticky_note_2",
        ("sticky", "cluster"),
        N_("Thoughts that have no place yet. Drag one into another lane and it becomes a card there."),
    ),
    BoardLane(
        "hypotheses",
        N_("Hypotheses"),
        "lightbulb",
        ("hypothesis",),
        N_(
            "What you would change and which metric it should move. "
            "For example: check the data before the message goes out, CR from 58 to 74 %."
        ),
        "wide",
    ),
    BoardLane(
        "metrics",
        N_("Metrics"),
        "monitoring",
        ("metric",),
        N_(
            "What tells whether it gets better: now, target, and what is counted. "
            "For example: complaints per 1,000 receipts."
        ),
        "wide",
        is_quiet=True,
    ),
    BoardLane(
        "physical_evidence",
        N_("Physical evidence"),
        "receipt_long",
        ("physical_evidence",),
        N_("What the customer sees and holds. For example: the queue ticket, the contract."),
        is_quiet=True,
    ),
    BoardLane(
        "frontstage_people",
        N_("Frontstage actions"),
        "support_agent",
        ("frontstage_action",),
        N_("What your people do where the customer sees it. For example: the manager copies the passport."),
        is_quiet=True,
        done_by="people",
    ),
    BoardLane(
        "frontstage_technology",
        N_("Frontstage technology"),
        "smart_display",
        ("frontstage_action",),
        N_("What a machine does where the customer sees it. For example: the terminal prints a ticket."),
        is_quiet=True,
        done_by="technology",
    ),
    BoardLane(
        "backstage_people",
        N_("Backstage actions"),
        "inventory",
        ("backstage_action",),
        N_("What is done for this customer out of sight. For example: an underwriter reads the papers."),
        is_quiet=True,
        done_by="people",
    ),
    BoardLane(
        "backstage_technology",
        N_("Backstage technology"),
        "settings",
        ("backstage_action",),
        N_("What a machine does for this customer out of sight. For example: scoring."),
        is_quiet=True,
        done_by="technology",
    ),
    BoardLane(
        "support_processes",
        N_("Support processes"),
        "account_tree",
        ("support_process",),
        N_("What serves many and is needed here. For example: hiring for the call centre."),
        is_quiet=True,
    ),
    BoardLane(
        "systems",
        N_("Systems"),
        "dns",
        ("system",),
        N_("What something runs on. For example: the customer database."),
        is_quiet=True,
    ),
    BoardLane(
        "partners",
        N_("Partners"),
        "local_shipping",
        ("support_process", "frontstage_action", "backstage_action", "system"),
        N_("What partners do for this customer. For example: the courier brings the card."),
        is_quiet=True,
        owner="partner",
    ),
    BoardLane(
        "employee_emotion",
        N_("Employees’ emotion"),
        "sentiment_neutral",
        ("frontstage_action", "backstage_action", "support_process", "system", "physical_evidence"),
        N_(
            "How those feel who serve, from −2 to +2. "
            "Double-click under what they do to set a point, then drag it."
        ),
        "curve",
        "employees",
        is_quiet=True,
    ),
)
