"""Who did what, by name: the people of the open journey as a page may show them."""

from collections.abc import Mapping
from dataclasses import dataclass

from cjm_studio.app import session
from cjm_studio.model import Journey, Workshop


@dataclass(frozen=True)
class People:
    """Names by author. While a workshop hides names, nobody but oneself has one."""

    names: Mapping[str, str]
    own: str
    are_hidden: bool

    def name(self, author: str) -> str:
        """What to call the author of something."""
        say = session.say()
        if author == self.own:
            return say("You")
        return ("" if self.are_hidden else self.names.get(author, "")) or say("Somebody")


def people_of(journey: Journey) -> People:
    """The people who were ever at the journey, as far as the store knows their names."""
    members = session.attempt(lambda: session.store().members.of(journey.id)) or ()
    names = {member.author: member.name for member in members if member.name}
    hidden = any(each.names_hidden and each.status == "running" for each in journey.all_of(Workshop))
    return People(names, session.author(), hidden)
