"""What staff decide: the rules of booking, and the words of its messages."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from booking.enums import (
    Wording,
)
from booking.models.signals import reminder_hours_changed
from portal.models import MessageTemplateBase


@register_setting(icon="cogs")
class BookingRules(BaseGenericSetting):
    """The numbers of booking that staff change. Minutes, hours and days as the field names say."""

    meeting_minutes = models.PositiveSmallIntegerField(
        _("ajan pituus, minuuttia"), default=45, validators=[MinValueValidator(10), MaxValueValidator(240)]
    )
    buffer_minutes = models.PositiveSmallIntegerField(
        _("tauko aikojen välissä, minuuttia"), default=15, validators=[MaxValueValidator(120)]
    )
    grid_minutes = models.PositiveSmallIntegerField(
        _("ajat alkavat, minuutin välein"),
        default=15,
        validators=[MinValueValidator(5), MaxValueValidator(60)],
    )
    notice_minutes = models.PositiveSmallIntegerField(_("varattava ennen alkua, minuuttia"), default=60)
    horizon_days = models.PositiveSmallIntegerField(
        _("varattavissa, päivää eteenpäin"),
        default=28,
        validators=[MinValueValidator(10), MaxValueValidator(180)],
    )
    second_reminder_hours = models.PositiveSmallIntegerField(
        _("toinen muistutus, tuntia ennen"), default=2, help_text=_("0: ei toista muistutusta.")
    )
    reminder_clock = models.TimeField(
        _("muistutus edellisenä päivänä, kello"), default=dt.time(17), help_text=_("Esimerkki: 17:00")
    )
    quiet_from = models.TimeField(_("viestit hiljaa, kello alkaen"), default=dt.time(21))
    quiet_until = models.TimeField(_("viestit hiljaa, kello asti"), default=dt.time(8))
    digest_clock = models.TimeField(
        _("valmentajan päivän ohjelma, kello"),
        default=dt.time(7, 30),
        help_text=_("Sähköposti lähtee vain niille, joilla on sinä päivänä aikoja."),
    )
    interpreter_lead_days = models.PositiveSmallIntegerField(
        _("tulkki tilattava, arkipäivää ennen"), default=3, validators=[MaxValueValidator(30)]
    )
    ask_gender = models.BooleanField(
        _("kysy sukupuoli tilastoa varten"), default=False, help_text=_("Vastaaminen on vapaaehtoista.")
    )
    undo_minutes = models.PositiveSmallIntegerField(_("perumisen voi kumota, minuuttia"), default=60)

    class Meta:
        verbose_name = _("ajanvarauksen säännöt")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and send `reminder_hours_changed` where reminders leave at other hours than before."""
        hours = ("reminder_clock", "second_reminder_hours")
        before = self.pk and BookingRules.objects.filter(pk=self.pk).values(*hours).first()
        super().save(*args, **kwargs)
        if before and before != {name: getattr(self, name) for name in hours}:
            reminder_hours_changed.send(sender=BookingRules, rules=self)


class MessageTemplate(MessageTemplateBase):
    """How one message about an appointment is worded, in each language (booking/messages/texts.py)."""

    wording = models.CharField(_("viesti"), max_length=16, choices=Wording, unique=True, editable=False)

    class Meta(MessageTemplateBase.Meta):
        pass
