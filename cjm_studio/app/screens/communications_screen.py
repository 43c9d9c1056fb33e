"""The Communications page: what is said to customers and heard from them, by stage and channel."""

from cjm_studio.app import session
from cjm_studio.app.views.beginning import Beginning, draw_beginning
from cjm_studio.app.views.view_page import ViewPage, draw_view_page
from cjm_studio.model import Communication, Journey

KINDS = ("communication", "channel", "promise", "contact_policy", "touchpoint", "persona")


def draw() -> None:
    """Draw the page."""
    draw_view_page(ViewPage("communications", session.say()("Communications"), KINDS, _draw_beginning))


def _draw_beginning(journey: Journey) -> None:
    """While nothing is said to anybody: how the table begins, with the first act at hand."""
    if journey.all_of(Communication):
        return
    say = session.say()
    words = Beginning(
        missing=say("Nothing is said to customers yet"),
        needed=say("First the map needs a stage: when the customer hears from you."),
        advice=say(
            "Write down every message of a month: what sets it off, what it promises, in which channel "
            "it comes and how often. Then give the limit of contacts: this page shows who gets too many."
        ),
        act=say("Add the first message"),
    )
    draw_beginning(journey, "communication", words)
