"""Dates and times as the active language writes them, by the clock of Helsinki.

Every template has these without loading them.
"""

from __future__ import annotations

import datetime as dt

from django import template
from django.utils.safestring import SafeString, mark_safe

from portal import clock, dates, languages
from portal.templatetags.text_tags import isolated

register = template.Library()


def _day(value: dt.date | dt.datetime) -> dt.date:
    return clock.today(value) if isinstance(value, dt.datetime) else value


@register.filter
def long_date(value: dt.date | dt.datetime) -> SafeString:
    """ "keskiviikko 25.11.2026" """
    return isolated(dates.long_date(_day(value), languages.active()))


@register.filter
def list_date(value: dt.date | dt.datetime) -> SafeString:
    """ "keskiviikko 25.11." """
    return isolated(dates.list_date(_day(value), languages.active()))


@register.filter
def weekday(value: dt.date | dt.datetime) -> str:
    """ "keskiviikko" """
    return dates.weekday(_day(value), languages.active())


@register.filter
def short_weekday(value: dt.date | dt.datetime) -> str:
    """The weekday as the head of a narrow column."""
    return dates.short_weekday(_day(value), languages.active())


@register.filter
def today_or_tomorrow(value: dt.date | dt.datetime) -> str:
    """ "tänään", "huomenna", or nothing."""
    return dates.near(_day(value), clock.today(clock.now()), languages.active())


@register.filter
def is_today(value: dt.date | dt.datetime) -> bool:
    """Whether the day is today's in Helsinki."""
    return _day(value) == clock.today(clock.now())


@register.filter
def local_day(value: dt.datetime) -> dt.date:
    """The day in Helsinki of an instant."""
    return _day(value)


@register.filter
def relative_date(value: dt.date | dt.datetime) -> SafeString:
    """ "huomenna, keskiviikko 25.11." """
    return isolated(dates.relative_date(_day(value), clock.today(clock.now()), languages.active()))


@register.filter
def short_relative(value: dt.date | dt.datetime) -> SafeString:
    """ "huomenna", "maanantai", "tiistai 1.12." """
    return isolated(dates.short_relative(_day(value), clock.today(clock.now()), languages.active()))


@register.filter
def clock_time(value: dt.datetime | dt.time) -> SafeString:
    """ "13:00" """
    return isolated(dates.clock_time(value))


@register.filter
def at_time(value: dt.datetime | dt.time) -> SafeString:
    """ "kello 13:00" """
    return isolated(dates.at_time(value, languages.active()))


@register.filter
def at_time_large(value: dt.datetime | dt.time) -> SafeString:
    """ "kello 13:00" with the digits in `.time`, as large as on a ticket."""
    return mark_safe(at_time(value).replace('class="n"', 'class="time n"'))  # noqa: S308 - our own markup


@register.filter
def until(value: dt.datetime | dt.time) -> SafeString:
    """ "kello 15:00 asti" """
    return isolated(dates.until(value, languages.active()))


@register.filter
def at_the_latest(value: dt.datetime | dt.time) -> SafeString:
    """ "viimeistään kello 16:00" """
    return isolated(dates.at_the_latest(value, languages.active()))


@register.simple_tag
def from_to(start: dt.datetime | dt.time, end: dt.datetime | dt.time) -> SafeString:
    """ "kello 10:00–15:00" """
    return isolated(dates.from_to(start, end, languages.active()))
