"""Many rows of everything staff list, for tests of how lists behave when the house is old and busy.

Each row is a copy of one that the portal's own verbs have made, with everything that hangs on it.
"""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.db import models

from booking.models import Appointment, CoachTime

ONE_DAY = dt.timedelta(days=1)
#: The instants of a coach's time: each copy is a day further on.
INSTANTS = ("starts_at", "ends_at", "taken_from", "taken_until")


def copies(row: models.Model, number: int) -> list[models.Model]:
    """`number` copies of the row, with its own facts, person and choices."""
    if isinstance(row, Appointment):
        return _saved(row, [{"coach_time_id": time.pk} for time in _times(row.coach_time, number)])
    return _saved(row, [{}] * number)


def _times(time: CoachTime, number: int) -> list[CoachTime]:
    fields = {field.attname: getattr(time, field.attname) for field in CoachTime._meta.concrete_fields}
    del fields["id"]
    return CoachTime.objects.bulk_create(
        CoachTime(**fields | {name: fields[name] + place * ONE_DAY for name in INSTANTS})
        for place in range(1, number + 1)
    )


def _saved(row: models.Model, changes: list[dict[str, Any]]) -> list[models.Model]:
    model = type(row)
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    made = model._base_manager.bulk_create(
        model(**{field.attname: _value(row, field, place) for field in fields} | changed)
        for place, changed in enumerate(changes, start=1)
    )
    _copy_what_hangs_on(row, made)
    return made


def _value(row: models.Model, field: models.Field, place: int) -> Any:
    value = getattr(row, field.attname)
    if not field.unique or value is None:
        return value
    if isinstance(field, models.UUIDField):
        return uuid.uuid4()
    return f"{value}{place}"[-field.max_length :] if isinstance(value, str) else value


def _copy_what_hangs_on(row: models.Model, made: list[models.Model]) -> None:
    for relation in row._meta.related_objects:
        if relation.one_to_one and (child := getattr(row, relation.get_accessor_name(), None)):
            name = relation.field.attname
            children = _children(child, len(made))
            for parent, copy in zip(made, children, strict=True):
                setattr(copy, name, parent.pk)
            type(child)._base_manager.bulk_create(children)
    for field in row._meta.many_to_many:
        through = field.remote_field.through
        if through._meta.auto_created:
            own, other = field.m2m_column_name(), field.m2m_reverse_name()
            chosen = list(getattr(row, field.name).values_list("pk", flat=True))
            through.objects.bulk_create(
                through(**{own: parent.pk, other: pk}) for parent in made for pk in chosen
            )


def _children(child: models.Model, number: int) -> list[models.Model]:
    fields = [field for field in child._meta.concrete_fields if field.attname != "id"]
    return [
        type(child)(**{field.attname: _child_value(child, field, place) for field in fields})
        for place in range(1, number + 1)
    ]


def _child_value(child: models.Model, field: models.Field, place: int) -> Any:
    return getattr(child, field.attname) if field.is_relation else _value(child, field, place)
