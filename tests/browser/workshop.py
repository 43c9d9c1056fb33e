"""Workshops for browser tests: journeys in the middle of one, and what a facilitator does on the board."""

import json
from collections.abc import Callable

from playwright.sync_api import Page, WebSocketRoute, expect

from cjm_studio.commands import Command
from cjm_studio.model import Journey
from tests.browser.board import BoardVisit
from tests.small_journeys import adding, after, linking, small_journey


def in_phase(activity: str, *more: Command) -> Journey:
    """The small journey with a running workshop in its first of two phases."""
    return after(
        small_journey(),
        adding("workshop", "meeting", name="Очередь", status="running"),
        adding("phase", "now", "meeting", activity=activity, name="Что мешает?", minutes=5),
        adding("phase", "then", "meeting", activity="talk", name="Что дальше?", minutes=10),
        linking("runs", "meeting", "now"),
        *more,
    )


def three_notes() -> tuple[Command, ...]:
    """Three notes of others in the step of the queue."""
    return tuple(
        adding("sticky", name, "queue", text=text)
        for name, text in (("cold", "Холодно"), ("dark", "Темно"), ("loud", "Шумно"))
    )


def with_vote(scope: str = "stickies", dots: int = 3) -> tuple[Command, ...]:
    """An open round about the present phase."""
    return (
        adding("voting_round", "round", votes_per_person=dots, scope=scope),
        linking("about", "round", "now"),
    )


def plan_ready_agenda(board: BoardVisit) -> None:
    """Open the panel and take the agenda that is offered."""
    board.page.get_by_role("button", name="Workshop", exact=True).click()
    board.page.get_by_role("button", name="Take the ready agenda").click()
    expect(board.page.locator(".phase")).to_have_count(5)
    board.expect_saved()


def act(board: BoardVisit, name: str) -> None:
    """Press a button of the bar or the panel by what it does."""
    board.page.locator(f"[data-act={name}]:visible").first.click()
    board.expect_saved()


def phase_in_bar(board: BoardVisit) -> str:
    """What the bar says of the present phase."""
    return " ".join(board.page.locator(".phase-name").inner_text().split())


def as_role(page: Page, role: str) -> list[WebSocketRoute]:
    """Let the room's greeting say that this person has another role; the list gets every connection."""
    opened: list[WebSocketRoute] = []

    def route(socket: WebSocketRoute) -> None:
        opened.append(socket)
        server = socket.connect_to_server()
        server.on_message(lambda text: socket.send(_with_role(str(text), role)))

    page.route_web_socket("**/ws/*", route)
    return opened


def _with_role(text: str, role: str) -> str:
    message = json.loads(text)
    if message["type"] == "welcome":
        message["you"]["role"] = role
    return json.dumps(message)


Keep = Callable[[Journey], str]
