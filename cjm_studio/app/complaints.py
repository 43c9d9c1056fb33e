"""What went wrong, said on the terminal."""

import sys

from cjm_studio.errors import CjmError, InvalidJourneyError


def complain(error: CjmError, language: str) -> None:
    """Say an error in words; of a journey that cannot be taken, every problem."""
    sys.stderr.write(error.told(language) + "\n")
    if isinstance(error, InvalidJourneyError):
        for problem in error.problems:
            sys.stderr.write(f"  {problem.told(language)}\n")
