"""The choices of events' rows. Each state knows its own sets, so that nobody lists states elsewhere."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ReportRow(models.TextChoices):
    """The rows of the funder's table of group activities, and one for what it does not count."""

    WORKING_LIFE = "working_life", _("työelämäinfot, työnhakuklubit, CV-työpajat ja yritysinfot")
    EMPLOYMENT_START = "employment_start", _("Työllisyysstartti")
    EMPLOYMENT_SERVICES = "employment_services", _("työllisyyspalvelut vierailee")
    EDUCATION = "education", _("koulutusinfot")
    CARD_PRACTICE = "card_practice", _("korttikokeiden harjoittelu")
    DISCUSSION = "discussion", _("keskusteluklubit")
    INTERNATIONAL_STUDENTS = "international_students", _("kansainväliset opiskelijat")
    POP_UP = "pop_up", _("pop-up-tapahtumat ja OmaVisio")
    OTHER = "other", _("muu ryhmätoiminta")


class EventKind(models.TextChoices):
    """What kind of event it is."""

    WORKING_LIFE_INFO = "working_life_info", _("työelämäinfo")
    JOB_SEARCH_CLUB = "job_search_club", _("työnhakuklubi")
    CV_WORKSHOP = "cv_workshop", _("CV-työpaja")
    BUSINESS_INFO = "business_info", _("yritysinfo")
    EMPLOYMENT_START = "employment_start", _("Työllisyysstartti")
    EMPLOYMENT_SERVICES = "employment_services", _("työllisyyspalvelut vierailee")
    EDUCATION_INFO = "education_info", _("koulutusinfo")
    CARD_PRACTICE = "card_practice", _("korttikokeen harjoittelu")
    DIGITAL_HELP = "digital_help", _("digiapu")
    DISCUSSION_CLUB = "discussion_club", _("keskusteluklubi")
    ORIENTATION = "orientation", _("orientaatio")
    INTERNATIONAL_STUDENTS = "international_students", _("neuvonta kv-opiskelijoille")
    OMAVISIO = "omavisio", _("OmaVisio")
    POP_UP = "pop_up", _("pop-up-tapahtuma")
    RECRUITMENT = "recruitment", _("rekrytointitapahtuma")
    GROUP = "group", _("Mikserin ryhmä")
    CULTURE_EVENING = "culture_evening", _("kulttuuri-ilta")
    NETWORK_TRAINING = "network_training", _("koulutus kumppaneille")

    @property
    def report_row(self) -> ReportRow:
        """The row of table 5 in which sessions of this kind are counted."""
        return _REPORT_ROWS.get(self, ReportRow.OTHER)


_REPORT_ROWS = {
    EventKind.WORKING_LIFE_INFO: ReportRow.WORKING_LIFE,
    EventKind.JOB_SEARCH_CLUB: ReportRow.WORKING_LIFE,
    EventKind.CV_WORKSHOP: ReportRow.WORKING_LIFE,
    EventKind.BUSINESS_INFO: ReportRow.WORKING_LIFE,
    EventKind.EMPLOYMENT_START: ReportRow.EMPLOYMENT_START,
    EventKind.EMPLOYMENT_SERVICES: ReportRow.EMPLOYMENT_SERVICES,
    EventKind.EDUCATION_INFO: ReportRow.EDUCATION,
    EventKind.CARD_PRACTICE: ReportRow.CARD_PRACTICE,
    EventKind.DISCUSSION_CLUB: ReportRow.DISCUSSION,
    EventKind.INTERNATIONAL_STUDENTS: ReportRow.INTERNATIONAL_STUDENTS,
    EventKind.POP_UP: ReportRow.POP_UP,
    EventKind.OMAVISIO: ReportRow.POP_UP,
    EventKind.RECRUITMENT: ReportRow.POP_UP,
}


class Audience(models.TextChoices):
    """For whom an event is."""

    EVERYONE = "everyone", _("kaikille")
    CLIENTS = "clients", _("maahan muuttaneille")
    LANGUAGE_GROUP = "language_group", _("kieliryhmälle")
    WOMEN = "women", _("naisille")
    MEN = "men", _("miehille")
    YOUNG = "young", _("nuorille")
    FAMILIES = "families", _("perheille")
    PARTNERS = "partners", _("kumppaneille")


class Mode(models.TextChoices):
    """Where one takes part."""

    ON_SITE = "on_site", _("paikan päällä")
    ONLINE = "online", _("netissä")
    HYBRID = "hybrid", _("paikan päällä tai netissä")


class RegistrationRule(models.TextChoices):
    """Whether one registers."""

    NONE = "none", _("ei ilmoittautumista")
    OPTIONAL = "optional", _("voi ilmoittautua")
    REQUIRED = "required", _("täytyy ilmoittautua")


class RegistersFor(models.TextChoices):
    """What one registers for, and what therefore has the capacity."""

    EVENT = "event", _("koko tapahtumaan")
    SESSION = "session", _("yhteen kertaan")


class CoachRole(models.TextChoices):
    """What a coach does at a session. Who leads or interprets is taken for the whole of it."""

    LEADS = "leads", _("vetää")
    INTERPRETS = "interprets", _("tulkkaa")
    PAIRED = "paired", _("ottaa vastaan asiakkaita parina")

    @classmethod
    def taken_throughout(cls) -> tuple[CoachRole, ...]:
        """Roles that take the coach's time from start to end; a paired coach is taken by booked places."""
        return (cls.LEADS, cls.INTERPRETS)


class RegistrationState(models.TextChoices):
    """Where a registration is in its life."""

    REGISTERED = "registered", _("ilmoittautunut")
    WAITING = "waiting", _("jonossa")
    OFFERED = "offered", _("paikka tarjottu")
    LAPSED = "lapsed", _("ei vastannut")
    CANCELLED = "cancelled", _("perunut")

    @classmethod
    def holding(cls) -> tuple[RegistrationState, ...]:
        """States that use a seat: an offered one is kept until its deadline."""
        return (cls.REGISTERED, cls.OFFERED)

    @classmethod
    def alive(cls) -> tuple[RegistrationState, ...]:
        """States in which the person is still told of changes."""
        return (cls.REGISTERED, cls.OFFERED, cls.WAITING)


class Wording(models.TextChoices):
    """The messages about a registration whose words staff may change."""

    CONFIRMATION = "confirmation", _("vahvistus")
    WAITING = "waiting", _("jonossa")
    OFFER = "offer", _("tarjottu paikka")
    CHANGE = "change", _("muutos")
    CHANGE_WAITING = "change_waiting", _("muutos, kun on jonossa")
    CANCELLATION = "cancellation", _("peruutus")
    OWN_CANCELLATION = "own_cancellation", _("oma peruutus")
    LAPSED = "lapsed", _("ei vastannut")
    REMINDER = "reminder", _("muistutus edellisenä päivänä")
    REMINDER_TODAY = "reminder_today", _("muistutus samana päivänä")
    FEEDBACK = "feedback", _("palautepyyntö")


class QuestionKind(models.TextChoices):
    """How a question of an event is answered."""

    TEXT = "text", _("teksti")
    CHOICE = "choice", _("valinta")
    YES_NO = "yes_no", _("kyllä tai ei")


class PartnerRole(models.TextChoices):
    """What a partner's person does, asked at trainings for the network."""

    WORKER = "worker", _("työntekijä")
    MANAGER = "manager", _("esihenkilö")
    TEACHER = "teacher", _("opettaja")
    EMPLOYER = "employer", _("työnantaja")
    VOLUNTEER = "volunteer", _("vapaaehtoinen")
    STUDENT = "student", _("opiskelija")
    OTHER = "other", _("muu")
