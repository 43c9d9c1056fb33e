"""What a visitor may do at this moment: a join link that was revoked or has expired is worth nothing."""

from cjm_studio.commands import Role
from cjm_studio.errors import CommandRefusedError
from cjm_studio.language import N_
from cjm_studio.live.clock import now_ms
from cjm_studio.live.visitor import LEADING, Visitor
from cjm_studio.store import Store

REVOKED = N_("The link that you came by was taken back, so nothing more is changed. Ask for another link.")
EXPIRED = N_("The link that you came by has expired, so nothing more is changed. Ask for another link.")
LEADERS_ONLY = N_("Only the facilitator does this for everybody. Ask the facilitator.")


def role_now(store: Store, visitor: Visitor, journey_id: str) -> Role:
    """The visitor's role. Raises CommandRefusedError when his join link opens the journey no more."""
    if not visitor.link_id:
        return visitor.role
    link = store.join_links.find(visitor.link_id)
    if link is None or link.journey_id != journey_id or link.revoked_ms is not None:
        raise CommandRefusedError(REVOKED)
    if link.expires_ms <= now_ms():
        raise CommandRefusedError(EXPIRED)
    return link.role


def refuse_unless_leading(role: Role) -> None:
    """Raises CommandRefusedError for whoever does not lead."""
    if role not in LEADING:
        raise CommandRefusedError(LEADERS_ONLY)
