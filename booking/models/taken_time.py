"""The taken time of coaches: the one table on which no two rows of a coach overlap."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from booking.enums import (
    TimeKind,
)
from booking.models.coaches import Coach


class CoachTime(models.Model):
    """Time that a coach cannot give twice: the one guarded table. Only booking/hours/coach_time.py writes it.

    `starts_at`-`ends_at` is the meeting; `taken_from`-`taken_until` adds the buffers of the day it was made.
    The database itself refuses two holding rows of one coach whose taken ranges overlap (half-open, so that
    one may begin when another ends), on both engines.
    """

    wagtail_reference_index_ignore = True  # not content: no page or image is ever found through it

    coach = models.ForeignKey(Coach, models.PROTECT, related_name="coach_time", verbose_name=_("valmentaja"))
    starts_at = models.DateTimeField(_("alkaa"))
    ends_at = models.DateTimeField(_("päättyy"))
    taken_from = models.DateTimeField()
    taken_until = models.DateTimeField()
    holding = models.BooleanField(default=True)
    kind = models.CharField(_("mitä"), max_length=16, choices=TimeKind)

    class Meta:
        verbose_name = _("valmentajan aika")
        verbose_name_plural = _("valmentajien aika")
        indexes = [
            models.Index(
                fields=["coach", "taken_until"], condition=Q(holding=True), name="coach_time_search"
            ),
            models.Index(fields=["taken_until", "coach"], condition=Q(holding=True), name="coach_time_range"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="coach_time_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(taken_from__lte=F("starts_at"), taken_until__gte=F("ends_at")),
                name="coach_time_buffers_outside",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
