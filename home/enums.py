"""The choices of the rows of this room."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Urgency(models.TextChoices):
    """How a notice looks: information, something that changes soon, or urgent. Urgent ones come first."""

    URGENT = "now", _("kiireellinen")
    SOON = "soon", _("muutos")
    INFORMATION = "info", _("tieto")

    @property
    def rank(self) -> int:
        """The place in a list: the most urgent is 0."""
        return list(Urgency).index(self)


class ErasureReason(models.TextChoices):
    """Why personal data was erased."""

    SCHEDULE = "schedule", _("aika tuli täyteen")
    ASKED = "asked", _("asiakas pyysi")
