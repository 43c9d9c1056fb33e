"""A first map from a log of what people did."""

from cjm_studio.paths.discovery.from_log import discover
from cjm_studio.paths.discovery.proposal import Proposal, Source, propose

__all__ = ["Proposal", "Source", "discover", "propose"]
