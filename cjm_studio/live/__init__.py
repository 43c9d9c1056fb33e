"""Rooms: people who have one journey open see each other's changes, in one order, once they are durable."""

from cjm_studio.live.allowance import Allowance
from cjm_studio.live.endpoint import Endpoint
from cjm_studio.live.rooms import Rooms
from cjm_studio.live.visitor import Visitor

__all__ = ["Allowance", "Endpoint", "Rooms", "Visitor"]
