"""The lanes of the board from top to bottom: which records each holds, how they look, what it teaches."""

from typing import Any, Literal, NamedTuple

from cjm_studio.language import N_, translator

Shape = Literal["cards", "bars", "wide", "curve"]


class BoardLane(NamedTuple):
    """A lane; the first of its kinds is that of a new card in it. A quiet one is shown only with cards."""

    role: str
    title: str
    icon: str
    kinds: tuple[str, ...]
    lesson: str = ""
    shape: Shape = "cards"
    curve: str = ""
    is_quiet: bool = False


_LANES = (
    BoardLane(
        "touchpoints",
        N_("Actions and touchpoints"),
        "ads_click",
        ("touchpoint",),
        N_("Where the customer meets you, and in which channel. For example: the form in the app."),
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
        "emotion",
        N_("Emotion"),
        "sentiment_satisfied",
        ("score",),
        N_("How it felt, from −2 to +2. Double-click under a touchpoint to set a point, then drag it."),
        "curve",
        "emotion",
    ),
    BoardLane("reason", N_("Reason"), "balance", ("score",), "", "curve", "reason", is_quiet=True),
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
        "frontstage_people", N_("Frontstage actions"), "support_agent", ("frontstage_action",), is_quiet=True
    ),
    BoardLane("backstage_people", N_("Backstage actions"), "inventory", ("backstage_action",), is_quiet=True),
    BoardLane("support_processes", N_("Support processes"), "settings", ("support_process",), is_quiet=True),
    BoardLane("systems", N_("Systems"), "dns", ("system",), is_quiet=True),
)


def board_lanes(language: str) -> list[dict[str, Any]]:
    """The lanes as plain data, in a language."""
    say = translator(language)
    return [
        {
            "role": lane.role,
            "title": say(lane.title),
            "icon": lane.icon,
            "kinds": list(lane.kinds),
            "adds": "" if lane.shape == "curve" else lane.kinds[0],
            "lesson": say(lane.lesson),
            "shape": lane.shape,
            "curve": lane.curve,
            "taught": not lane.is_quiet,
        }
        for lane in _LANES
    ]
