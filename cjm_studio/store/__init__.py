"""Where journeys are kept: an SQLite file with a log of commands, durable before it answers."""

from cjm_studio.store.address import default_address
from cjm_studio.store.committed import Committed, Kept
from cjm_studio.store.fitness import Fitness
from cjm_studio.store.join_links import JoinLink, JoinRole
from cjm_studio.store.log import Logged
from cjm_studio.store.members import Member
from cjm_studio.store.opening import open_store
from cjm_studio.store.shelf import renamed
from cjm_studio.store.store import Store
from cjm_studio.store.summaries import Summary
from cjm_studio.store.versions import Reason, Version

__all__ = [
    "Committed",
    "Fitness",
    "JoinLink",
    "JoinRole",
    "Kept",
    "Logged",
    "Member",
    "Reason",
    "Store",
    "Summary",
    "Version",
    "default_address",
    "open_store",
    "renamed",
]
