"""The choices of the tray's rows."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Paint(models.TextChoices):
    """The painted wood of an area's door (the look, section Tokens); never carries meaning alone."""

    COPPER = "copper", _("kupari")
    BLUE = "blue", _("sininen")
    HEATHER = "heather", _("kanerva")
    SPRUCE = "spruce", _("kuusi")


class Sector(models.TextChoices):
    """The part of the network a partner belongs to (domain: the network)."""

    CITY = "city", _("kaupunki")
    SCHOOL = "school", _("koulu")
    AUTHORITY = "authority", _("viranomainen")
    EMPLOYER = "employer", _("työnantaja")
    THIRD_SECTOR = "third_sector", _("järjestö tai seurakunta")
    OTHER = "other", _("muu")
