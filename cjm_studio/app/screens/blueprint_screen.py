"""The Blueprint page: who and what delivers the journey, lane by lane, with its promises and seams."""

from cjm_studio.app import session
from cjm_studio.app.views.beginning import Beginning, draw_beginning
from cjm_studio.app.views.view_page import ViewPage, draw_view_page
from cjm_studio.model import Journey

# From what the customer holds in his hand to what he never sees.
DELIVERING = ("physical_evidence", "frontstage_action", "backstage_action", "support_process", "system")
KINDS = ("touchpoint", *DELIVERING, "promise", "metric", "lane")


def draw() -> None:
    """Draw the page."""
    draw_view_page(ViewPage("blueprint", session.say()("Blueprint"), KINDS, _draw_beginning))


def _draw_beginning(journey: Journey) -> None:
    """While nobody delivers anything: how a blueprint begins, with the first act at hand."""
    if any(record.kind in DELIVERING for record in journey.records.values()):
        return
    say = session.say()
    words = Beginning(
        missing=say("Nobody delivers this journey yet"),
        needed=say("First the map needs a stage with a step: what the customer does."),
        advice=say(
            "Take one step of the customer and ask: who serves him there, in his sight? What do they do "
            "behind his back, with which system, and how long does it take? A promise breaks where one "
            "of them hands over to the next."
        ),
        act=say("Add the first action"),
    )
    draw_beginning(journey, "frontstage_action", words)
