"""The choices of the house's own rows: how a message travels and where it is on its way."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class MessageChannel(models.TextChoices):
    """How a message travels."""

    EMAIL = "email", _("sähköposti")
    SMS = "sms", _("tekstiviesti")

    @property
    def rings(self) -> bool:
        """Whether it wakes whoever sleeps beside the phone. A mail lies there until it is read."""
        return self == MessageChannel.SMS


class MessageKind(models.TextChoices):
    """Why a message is sent."""

    CONFIRMATION = "confirmation", _("vahvistus")
    CHANGE = "change", _("muutos")
    CANCELLATION = "cancellation", _("peruutus")
    REMINDER = "reminder", _("muistutus")
    OFFER = "offer", _("tarjottu paikka")
    FEEDBACK = "feedback", _("palautepyyntö")
    DIGEST = "digest", _("päivän ohjelma")


class MessageState(models.TextChoices):
    """Where a message is on its way."""

    QUEUED = "queued", _("odottaa lähettämistä")
    SENDING = "sending", _("lähdössä")
    SENT = "sent", _("lähetetty")
    FAILED = "failed", _("ei onnistunut")
    UNCERTAIN = "uncertain", _("epävarma")
    DROPPED = "dropped", _("ei enää tarpeen")

    @classmethod
    def waiting(cls) -> tuple[MessageState, ...]:
        """States from which it goes out by itself, once it is due."""
        return (cls.QUEUED, cls.UNCERTAIN)

    @classmethod
    def resendable(cls) -> tuple[MessageState, ...]:
        """States from which staff may send it again, under the same key."""
        return (cls.FAILED, cls.UNCERTAIN)
