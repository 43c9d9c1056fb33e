"""Every record of a Scene as text: for screen readers, for searching, and where no script runs."""

from cjm_studio.export.page.safe_html import escape
from cjm_studio.language import translator
from cjm_studio.layout import Scene, Subject


def subjects_of(scene: Scene) -> tuple[Subject, ...]:
    """What the picture tells of, each record once."""
    found: dict[str, Subject] = {}
    for group in scene.groups:
        if group.subject.record_id and group.subject.label:
            found.setdefault(group.subject.record_id, group.subject)
    return tuple(found.values())


def record_list(scene: Scene) -> str:
    """A list in HTML, folded up at first: every record and its details. Empty if there is none."""
    subjects = subjects_of(scene)
    if not subjects:
        return ""
    say = translator(scene.language)
    records = "".join(map(_record, subjects))
    return f"<details><summary>{escape(say('The map as text'))}</summary><dl>{records}</dl></details>\n"


def _record(subject: Subject) -> str:
    rows = "".join(
        f"<dd>{escape(f'{name}: {value}' if name else value)}</dd>" for name, value in subject.details
    )
    return f"<dt>{escape(subject.label)}</dt>{rows}"
