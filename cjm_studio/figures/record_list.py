"""Every record of a Scene as text: for screen readers, for searching, and where no script runs."""

from cjm_studio.figures.safe_html import escape
from cjm_studio.language import translator
from cjm_studio.layout import Scene, Subject


def record_list(scene: Scene) -> str:
    """A list in HTML, folded up at first: every record and its details. Empty if there is none."""
    subjects: dict[str, Subject] = {}
    for group in scene.groups:
        if group.subject.record_id and group.subject.label:
            subjects.setdefault(group.subject.record_id, group.subject)
    if not subjects:
        return ""
    say = translator(scene.language)
    records = "".join(map(_record, subjects.values()))
    return f"<details><summary>{escape(say('The map as text'))}</summary><dl>{records}</dl></details>\n"


def _record(subject: Subject) -> str:
    rows = "".join(
        f"<dd>{escape(f'{name}: {value}' if name else value)}</dd>" for name, value in subject.details
    )
    return f"<dt>{escape(subject.label)}</dt>{rows}"
