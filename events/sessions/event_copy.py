"""Makes a new event: from nothing, from a template or as a copy. Its texts are a draft until published.

Of a source come the texts that the form does not ask for, in every language, and the questions. Where the
Finnish text was changed its old translations would say something else: they are left out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from django.contrib.auth.models import AbstractBaseUser
from django.utils.text import slugify
from wagtail.log_actions import log

from events.models import RESERVED_SLUGS, Event, EventFacts, Question
from events.sessions import planning
from events.sessions.planning import SessionPlan
from portal import languages
from portal.db.transactions import atomic_with_retry
from services.models import SpokenLanguage

#: What was said at an event belongs to that event alone.
NOT_COPIED = {"afterwards"}
#: Facts of a source that the form does not ask for.
COPIED_FACTS = ("accept_hours",)
#: A title without a single Latin letter has no slug of its own.
SLUG = "tapahtuma"
SLUG_LENGTH = 70


@atomic_with_retry
def make_event(
    texts: Mapping[str, str],
    facts: EventFacts,
    spoken: Mapping[str, Iterable[SpokenLanguage]],
    plans: Sequence[SessionPlan],
    *,
    source: Event | None = None,
    publish: bool,
    user: AbstractBaseUser,
    now: dt.datetime,
) -> Event:
    """The new event with its sessions, all or nothing; published at once, or a draft.

    `texts` are Finnish by name of the text, `facts` an unsaved row. Raises PlanRefused and CoachTaken as
    `sessions.make_sessions`.
    """
    event = Event.objects.create(live=False, has_unpublished_changes=True, **_columns(texts, source))
    facts.row, facts.slug = event, free_slug(event.title_fi)
    for name in COPIED_FACTS if source else ():
        setattr(facts, name, getattr(source.facts, name))
    facts.save()
    for name, rows in spoken.items():
        getattr(facts, name).set(rows)
    if source:
        _copy_questions(source, event)
    planning.make_sessions(event, plans, now=now)
    log(instance=event, action="wagtail.create", user=user)
    revision = event.save_revision(user=user)
    if publish:
        revision.publish(user=user)
    return event


def free_slug(title: str) -> str:
    """A word for the address that no other event has."""
    stem = slugify(title)[:SLUG_LENGTH].strip("-") or SLUG
    taken = RESERVED_SLUGS | set(
        EventFacts.objects.filter(slug__startswith=stem).values_list("slug", flat=True)
    )
    number = 1
    slug = stem
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    return slug


def _columns(texts: Mapping[str, str], source: Event | None) -> dict[str, str]:
    """The columns of the new event in every language."""
    columns = _columns_of(source) if source else {}
    for name, finnish in texts.items():
        if columns.get(f"{name}_fi") != finnish:
            columns |= {f"{name}_{code}": "" for code in languages.INTERFACE_CODES}
        columns[f"{name}_fi"] = finnish
    return columns


def _columns_of(source: Event) -> dict[str, str]:
    newest = source.get_latest_revision_as_object()
    return {
        f"{name}_{code}": getattr(newest, f"{name}_{code}") or ""
        for name in Event.TEXTS
        if name not in NOT_COPIED
        for code in languages.INTERFACE_CODES
    }


def _copy_questions(source: Event, event: Event) -> None:
    questions = list(Question.objects.filter(event=source))
    for question in questions:
        question.pk, question.event = None, event
        question._state.adding = True
    Question.objects.bulk_create(questions)
