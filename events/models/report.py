"""Totals from before the portal, for the report."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.enums import (
    ReportRow,
)


class EarlierTotal(models.Model):
    """Sessions and participations from before the portal, entered or pasted, for the report."""

    row = models.CharField(_("laji"), max_length=24, choices=ReportRow)
    month = models.DateField(
        _("kuukausi"), null=True, blank=True, help_text=_("Kuukauden ensimmäinen päivä.")
    )
    sessions = models.PositiveIntegerField(_("kertoja"))
    participations = models.PositiveIntegerField(_("osallistumisia"))

    class Meta:
        verbose_name = _("aiempi määrä")
        verbose_name_plural = _("aiemmat määrät")
        ordering = ["month", "row"]
        permissions = [("see_numbers", "Näkee raportin luvut")]

    def __str__(self) -> str:
        return str(self.pk)
