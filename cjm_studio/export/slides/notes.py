"""What a speaker may want to say about a slide, and in full what had too little room on it."""

from cjm_studio.language import Say, field_label, kind_label, kinds_label, number
from cjm_studio.layout import Group, Scene, Text
from cjm_studio.model import Evidence, Journey, Metric, PainPoint, Stage, steps, touchpoints

LONGEST_NOTES = 12_000


def notes_of(scene: Scene, journey: Journey, language: str, say: Say) -> str:
    """For each stage on the slide the customer's voice, the metric beside it, the pains; then the sources.

    What ends in "…" on the slide is said in full.
    """
    shown = dict.fromkeys(
        group.subject.record_id
        for group in scene.groups
        if group.subject.kind == "stage" and group.subject.lane == "stages"
    )
    stages = [record for name in shown if isinstance(record := journey.records.get(name), Stage)]
    notes = [_stage_note(stage, journey, language) for stage in stages]
    sources = dict.fromkeys(evidence.source for evidence in journey.all_of(Evidence) if evidence.source)
    if sources and notes:
        notes.append(f"{field_label('source', language)}: {'; '.join(sources)}")
    if full := _cut_on(scene, journey):
        notes.insert(0, say("In full:") + "\n" + "\n".join(full))
    told = "\n\n".join(notes)
    if len(told) <= LONGEST_NOTES:
        return told
    return told[:LONGEST_NOTES] + "… " + say("The journey's file has the rest.")


def _cut_on(scene: Scene, journey: Journey) -> list[str]:
    """The whole words of each card of which a part was cut."""
    told = []
    for group in scene.groups:
        if group.subject.record_id == journey.id and _is_cut(group):
            told.append(" · ".join(filter(None, (journey.head.scenario, journey.head.goal))))
        elif group.subject.label and _is_cut(group):
            told.append(group.subject.label)
    return list(dict.fromkeys(filter(None, told)))


def _is_cut(group: Group) -> bool:
    texts = (shape for shape in group.shapes if isinstance(shape, Text))
    return any(line.endswith("…") for text in texts for line in text.lines)


def _stage_note(stage: Stage, journey: Journey, language: str) -> str:
    lines = [stage.name]
    if stage.voice:
        lines.append(f"{field_label('voice', language)}: {stage.voice}")
    lines += [_metric_note(metric, language) for metric in _metrics_of(stage, journey)]
    if pains := _pains_of(stage, journey):
        lines.append(f"{kinds_label('pain_point', language)}:")
        lines += [f"– {pain.text}" for pain in pains]
    return "\n".join(lines)


def _metrics_of(stage: Stage, journey: Journey) -> list[Metric]:
    found = (journey.records.get(link.target) for link in journey.out(stage.id, "measured_by"))
    return [metric for metric in found if isinstance(metric, Metric)]


def _metric_note(metric: Metric, language: str) -> str:
    now, target = (
        "" if value is None else number(value, language) for value in (metric.baseline, metric.target)
    )
    figures = " → ".join(filter(None, (now, target)))
    name = metric.name or kind_label("metric", language)
    return f"{name}: {figures} {metric.unit}".strip(": ") if figures else name


def _pains_of(stage: Stage, journey: Journey) -> list[PainPoint]:
    points = [card.id for step in steps(journey, stage.id) for card in touchpoints(journey, step.id)]
    sources = dict.fromkeys(link.source for point in points for link in journey.into(point, "hurts"))
    return [pain for name in sources if isinstance(pain := journey.records.get(name), PainPoint)]
