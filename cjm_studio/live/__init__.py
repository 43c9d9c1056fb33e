"""Rooms: people who have one journey open see each other's changes, in one order, once they are durable."""

from cjm_studio.live.endpoint import Endpoint
from cjm_studio.live.guest import Visitor
from cjm_studio.live.rooms import Rooms

__all__ = ["Endpoint", "Rooms", "Visitor"]
