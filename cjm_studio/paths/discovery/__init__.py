"""A first map from a log of what people did."""

from cjm_studio.paths.discovery.channels import channels, with_channel
from cjm_studio.paths.discovery.from_log import discover
from cjm_studio.paths.discovery.proposal import Proposal, Source, propose

__all__ = ["Proposal", "Source", "channels", "discover", "propose", "with_channel"]
