"""Paths and links made in one line, for tests of pictures and of what they show."""

from cjm_studio.model import Link, PartOf, Record, Stage, Step, Touchpoint, read_link


def link(kind: str, source: str, target: str, **fields: object) -> Link:
    """A link of any kind, named after its ends."""
    written = {"id": f"{kind}-{source}-{target}", "kind": kind, "source": source, "target": target}
    return read_link(written | fields)


def path(*stage_names: str) -> list[Record | Link]:
    """Stages with a step and a touchpoint each: stage-0, step-0, touchpoint-0 and so on."""
    items: list[Record | Link] = []
    for number, name in enumerate(stage_names):
        items += [
            Stage(id=f"stage-{number}", name=name, order=f"a{number}"),
            Step(id=f"step-{number}", name=f"Step {number}"),
            Touchpoint(id=f"touchpoint-{number}", name=f"Desk {number}"),
            PartOf(id=f"part-step-{number}", source=f"step-{number}", target=f"stage-{number}"),
            PartOf(id=f"part-touchpoint-{number}", source=f"touchpoint-{number}", target=f"step-{number}"),
        ]
    return items
