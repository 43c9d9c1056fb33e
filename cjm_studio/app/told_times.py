"""Days and times in words, in the time zone of the browser and the language of the interface."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st
from babel.dates import format_date, format_time

from cjm_studio.app import session


def local(moment: datetime) -> datetime:
    """A moment on the clock of whoever reads the page."""
    try:
        zone = ZoneInfo(st.context.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return moment.astimezone(UTC)
    return moment.astimezone(zone)


def moment_of(time_ms: int) -> datetime:
    """The moment of a time in milliseconds since 1970."""
    return datetime.fromtimestamp(time_ms / 1_000, UTC)


def told_day(moment: datetime) -> str:
    """Today, yesterday, or the date."""
    say, day, today = session.say(), local(moment).date(), local(datetime.now(UTC)).date()
    if day == today:
        return say("Today")
    return say("Yesterday") if day == today - timedelta(days=1) else told_date(day)


def told_date(day: date) -> str:
    """A date: 22 Nov 2026."""
    return format_date(day, "d MMM y", locale=session.language())


def told_time(moment: datetime) -> str:
    """A time of the day: 01:25."""
    return format_time(local(moment), "HH:mm", locale=session.language())


def told_moment(moment: datetime) -> str:
    """Date and time."""
    return f"{told_date(local(moment).date())}, {told_time(moment)}"
