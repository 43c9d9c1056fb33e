"""What acts were answered, so that a repeated one gets the same answer and nothing is done again.

The store knows the acts that it keeps for good. This knows the others too, the refused ones and those that
changed nothing, for as long as somebody may repeat them.
"""

from collections import OrderedDict

MOST_ANSWERS = 2_000
LONGEST_ANSWER = 4_000


class Answers:
    """The latest answers of a room, by author and id of the act."""

    def __init__(self, most: int = MOST_ANSWERS) -> None:
        self._answers: OrderedDict[tuple[str, str], str] = OrderedDict()
        self._most = most

    def find(self, author: str, act_id: str) -> str:
        """The frame that answered an act; "" when none is remembered."""
        return self._answers.get((author, act_id), "")

    def keep(self, author: str, act_id: str, frame: str) -> None:
        """Remember the frame that answered an act; not a long one, which holds both versions of a text."""
        if len(frame) > LONGEST_ANSWER:
            return
        self._answers[author, act_id] = frame
        if len(self._answers) > self._most:
            self._answers.popitem(last=False)
