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
