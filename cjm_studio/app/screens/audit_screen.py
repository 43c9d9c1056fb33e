"""The Audit page: how sound the map is, every known mistake that it makes, and the way to mend each."""

from collections import Counter

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.frame import draw_bar, draw_nothing_open
from cjm_studio.app.ledger.auditing import MONTHS_OFFERED, findings_at, findings_of, version_words
from cjm_studio.app.ledger.finding_card import COLOURS, draw_finding
from cjm_studio.app.ledger.health_words import health_lines, health_verdict, severity_words
from cjm_studio.app.ledger.record_findings import ABOUT
from cjm_studio.app.naming import called
from cjm_studio.app.undoing import draw_undo_row
from cjm_studio.insight.audit import Finding, Progress, health, mark_of, progress
from cjm_studio.model import Journey
from cjm_studio.store import Version

MOST_SHOWN = 40


def draw() -> None:
    """Draw the page."""
    say = session.say()
    kept = session.open_kept_journey()
    if kept is None:
        draw_nothing_open(say("Audit"))
        return
    journey = kept.journey
    draw_bar(session.plain(journey.head.name), say("Audit"))
    session.show_refusals()
    months = int(st.session_state.get("audit-months") or 6)
    findings = findings_of(journey, months)
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        st.markdown(f"#### {_conclusion(findings)}", width="content")
        draw_undo_row()
    main, side = st.columns([0.68, 0.32], gap="medium")
    with side:
        _draw_health(findings)
        since = _draw_since(journey, findings)
        _draw_months()
    with main:
        _draw_findings(journey, findings, since)
    st.caption(say("Saved. Version {revision}", revision=kept.revision))


def _conclusion(findings: tuple[Finding, ...]) -> str:
    say = session.say()
    if not findings:
        return say("None of the sixteen known mistakes is on this map")
    counted = Counter(finding.rule.severity for finding in findings)
    parts = [
        say.many("{count} error", "{count} errors", counted["error"]),
        say.many("{count} warning", "{count} warnings", counted["warning"]),
        say.many("{count} hint", "{count} hints", counted["note"]),
    ]
    amounts = (counted["error"], counted["warning"], counted["note"])
    return ", ".join(part for part, amount in zip(parts, amounts, strict=True) if amount)


def _draw_health(findings: tuple[Finding, ...]) -> None:
    """The score, and how it was counted."""
    say, found = session.say(), health(findings)
    with st.container(border=True, key="health"):
        st.markdown(f"**{say('Health of the map')}**")
        st.markdown(f"## {found.score} / 100")
        st.progress(found.score / 100)
        st.caption(health_verdict(found.score, say))
        lines = health_lines(findings, found, session.language())
        with st.expander(say("How it is counted"), expanded=bool(lines)):
            st.markdown(say("Every map begins with 100 points."))
            for line in lines:
                st.markdown(
                    f":{COLOURS[line.severity]}[**−{line.points}**] {session.plain(line.title)}  \n"
                    f":small[{session.plain(line.counted)}]"
                )
            taken = sum(line.points for line in lines)
            if lines:
                st.markdown(f"**100 − {taken} = {100 - taken}**")
            if taken > 100:
                st.caption(say("Less than nothing is shown as 0."))


def _draw_since(journey: Journey, findings: tuple[Finding, ...]) -> Progress | None:
    """A named version to compare with, and what has been mended since."""
    say = session.say()
    versions = session.attempt(lambda: session.store().versions.of(journey.id)) or ()
    with st.container(border=True, key="audit-since"):
        st.markdown(f"**{say('What has been mended')}**")
        if not versions:
            st.caption(
                say(
                    "Keep a version under a name on the History page before you clean up. Then this place "
                    "shows which mistakes are gone since and which are new."
                )
            )
            return None
        by_id: dict[str, Version] = {version.id: version for version in versions}
        chosen = st.selectbox(
            say("Since the version"),
            list(by_id),
            index=None,
            key="audit-version",
            placeholder=say("Choose a version"),
            format_func=lambda key: version_words(by_id[key]),
        )
        before = findings_at(by_id[chosen]) if chosen else None
        if before is None:
            return None
        found = progress(before, findings)
        _draw_mended(found)
        return found


def _draw_mended(found: Progress) -> None:
    say, language = session.say(), session.language()
    st.markdown(
        " · ".join(
            [
                say.many("{count} mended", "{count} mended", len(found.mended)),
                say.many("{count} still there", "{count} still there", len(found.still)),
                say.many("{count} new", "{count} new", len(found.new)),
            ]
        )
    )
    for finding in found.mended[:MOST_SHOWN]:
        st.markdown(
            f":green[:material/check_circle:] ~~{session.plain(str(finding.told(language)['title']))}~~"
        )


def _draw_months() -> None:
    say = session.say()
    st.selectbox(
        say("A map counts as idle after"),
        MONTHS_OFFERED,
        index=MONTHS_OFFERED.index(6),
        key="audit-months",
        format_func=lambda months: say.many("{count} month", "{count} months", months),
        width=240,
    )


def _draw_findings(journey: Journey, findings: tuple[Finding, ...], since: Progress | None) -> None:
    """The findings under their severities, as the filter wants them."""
    say = session.say()
    if not findings:
        st.caption(
            say(
                "That does not make the map true: it says that nothing known is missing. Ask somebody who "
                "was not in the room to walk it."
            )
        )
        return
    shown = _filtered(_about(journey, findings), since)
    new = {mark_of(each) for each in since.new} if since else set()
    if not shown:
        st.caption(say("No finding is like that. Widen the filter."))
    for severity, heading in severity_words(say).items():
        same = [finding for finding in shown if finding.rule.severity == severity]
        if same:
            st.markdown(f"##### {heading} · {len(same)}")
        for place, finding in enumerate(same):
            draw_finding(journey, finding, f"{severity}-{place}", is_new=mark_of(finding) in new)
    if len(findings) > MOST_SHOWN and len(shown) == MOST_SHOWN:
        st.caption(say("The first {count} are shown; the filter finds the others.", count=MOST_SHOWN))


def _about(journey: Journey, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Those about the record from which somebody came; he may widen them to all."""
    say, record = session.say(), journey.records.get(st.session_state.get(ABOUT, ""))
    about = tuple(each for each in findings if record and record.id in each.records)
    if record is None or not about:
        return findings
    with st.container(horizontal=True, vertical_alignment="center"):
        name = called(journey, record, session.language())
        st.markdown(f":material/filter_list: {session.plain(say('Only about “{name}”', name=name))}")
        st.button(say("All findings"), key="all-findings", on_click=lambda: st.session_state.pop(ABOUT, None))
    return about


def _filtered(findings: tuple[Finding, ...], since: Progress | None) -> tuple[Finding, ...]:
    say, language = session.say(), session.language()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        words = st.text_input(
            say("Search"), key="audit-search", placeholder=say("Words of a finding"), width=260,
            icon=":material/search:", label_visibility="collapsed",
        )  # fmt: skip
        present = {finding.rule.severity for finding in findings}
        headings = {key: words for key, words in severity_words(say).items() if key in present}
        wanted = st.pills(
            say("Severity"), list(headings), selection_mode="multi", key="audit-severity",
            format_func=lambda severity: headings[severity], label_visibility="collapsed",
        )  # fmt: skip
        only_new = since is not None and st.toggle(say("Only new ones"), key="audit-new")
    shown = since.new if since and only_new else findings
    if wanted:
        shown = tuple(finding for finding in shown if finding.rule.severity in wanted)
    if words and words.strip():
        shown = tuple(each for each in shown if words.strip().casefold() in _text_of(each, language))
    return shown[:MOST_SHOWN]


def _text_of(finding: Finding, language: str) -> str:
    told = finding.told(language)
    return f"{told['title']} {told['why']} {told['do']} {told['code']}".casefold()
