"""The choices of booking's rows. Each state knows its own sets, so that nobody lists states elsewhere."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Weekday(models.IntegerChoices):
    """Days of the week as Python counts them: Monday is 0."""

    MONDAY = 0, _("maanantai")
    TUESDAY = 1, _("tiistai")
    WEDNESDAY = 2, _("keskiviikko")
    THURSDAY = 3, _("torstai")
    FRIDAY = 4, _("perjantai")
    SATURDAY = 5, _("lauantai")
    SUNDAY = 6, _("sunnuntai")


class TimeKind(models.TextChoices):
    """What takes a coach's time."""

    APPOINTMENT = "appointment", _("varattu aika")
    SESSION = "session", _("ryhmä")
    PLACE = "place", _("paikka vierailulla")
    BLOCK = "block", _("varattu muuhun")


class AppointmentState(models.TextChoices):
    """Where an appointment is in its life."""

    BOOKED = "booked", _("varattu")
    CANCELLED = "cancelled", _("peruttu")
    CAME = "came", _("tuli")
    CAME_LATE = "came_late", _("tuli myöhässä")
    DID_NOT_COME = "did_not_come", _("ei tullut")

    @classmethod
    def holding(cls) -> tuple[AppointmentState, ...]:
        """States in which the coach's time is taken."""
        return (cls.BOOKED, cls.CAME, cls.CAME_LATE, cls.DID_NOT_COME)

    @classmethod
    def changeable(cls) -> tuple[AppointmentState, ...]:
        """States from which it can be moved or cancelled."""
        return (cls.BOOKED,)

    @classmethod
    def marks(cls) -> tuple[AppointmentState, ...]:
        """What staff may mark once the time has come."""
        return (cls.CAME, cls.CAME_LATE, cls.DID_NOT_COME)


class Way(models.TextChoices):
    """How client and coach meet."""

    HERE = "here", _("täällä Ohjaamossa")
    PHONE = "phone", _("puhelimella")
    VIDEO = "video", _("videolla")
    ELSEWHERE = "away", _("muualla")

    @classmethod
    def public(cls) -> tuple[Way, ...]:
        """Ways a client may choose; a meeting elsewhere is agreed with staff."""
        return (cls.HERE, cls.PHONE, cls.VIDEO)


class Gender(models.TextChoices):
    """What is counted for the funder if staff ask and the client tells. Empty: not asked or not told."""

    WOMAN = "woman", _("nainen")
    MAN = "man", _("mies")
    OTHER = "other", _("muu")


class Channel(models.TextChoices):
    """Through which door an appointment was made."""

    PUBLIC = "public", _("verkossa")
    DESK = "desk", _("paikan päällä")
    PHONE = "phone", _("puhelimessa")
    MESSAGE = "message", _("viestillä")


class Interpreter(models.TextChoices):
    """Whether an interpreter comes along (staff may book any coach with one)."""

    NONE = "none", _("ei tulkkia")
    NEEDED = "needed", _("tulkki tarvitaan")
    ORDERED = "ordered", _("tulkki tilattu")
    CONFIRMED = "confirmed", _("tulkki vahvistettu")

    @classmethod
    def wanted(cls) -> tuple[Interpreter, ...]:
        """States in which an interpreter comes along, in the order of ordering one."""
        return (cls.NEEDED, cls.ORDERED, cls.CONFIRMED)

    @property
    def following(self) -> Interpreter | None:
        """What is next in ordering one; None where nothing is left to do."""
        return {self.NEEDED: self.ORDERED, self.ORDERED: self.CONFIRMED}.get(self)


class StaffReason(models.TextChoices):
    """Why staff book outside the ordinary. Chosen, not typed: the log keeps no client's affairs."""

    URGENT = "urgent", _("kiireinen asia")
    AGREED = "agreed", _("sovittu valmentajan kanssa")
    ONLY_TIME = "only_time", _("asiakas ei pääse muulloin")


class Reach(models.TextChoices):
    """How the client wants to hear of the time."""

    MESSAGE = "message", _("viesti")
    CALL = "call", _("soita vain minulle")
    NOTHING = "nothing", _("ei viestejä")


class Wording(models.TextChoices):
    """The messages about an appointment whose words staff may change."""

    CONFIRMATION = "confirmation", _("vahvistus")
    CHANGE = "change", _("muutos")
    CANCELLATION = "cancellation", _("peruutus")
    REMINDER = "reminder", _("muistutus edellisenä päivänä")
    REMINDER_TODAY = "reminder_today", _("muistutus samana päivänä")


class RequestKind(models.TextChoices):
    """What staff must answer."""

    CALL_BACK = "call_back", _("soittopyyntö")
    ANOTHER_LANGUAGE = "another_language", _("toinen kieli")
    GROUP = "group", _("ryhmä")
    EMPLOYER = "employer", _("työnantaja")
    VOLUNTEER = "volunteer", _("vapaaehtoinen")
    GAME = "game", _("verkostopelin lainaus")
    VIDEO_LINK = "video_link", _("videolinkki puuttuu")
    COACH_ILL = "coach_ill", _("valmentaja sairas, kerro asiakkaalle")
    NO_SHOW = "no_show", _("ei tullut, soita")
    NEXT_CONTACT = "next_contact", _("sovittu yhteydenotto")
    WEEK = "week", _("asiakkaan viikko")
    COACH_LEAVES = "coach_leaves", _("valmentaja vaihtuu, kerro asiakkaalle")


class RequestState(models.TextChoices):
    """Where a request is: nobody has it, somebody has it, it is answered."""

    OPEN = "open", _("avoin")
    TAKEN = "taken", _("työn alla")
    DONE = "done", _("hoidettu")

    @classmethod
    def waiting(cls) -> tuple[RequestState, ...]:
        """States in which somebody still has to act."""
        return (cls.OPEN, cls.TAKEN)
