"""Why a plan of sessions is refused, one typed reason each, and its sentence for the staff screen."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext_lazy as _

from booking.refusals import BookingRefused, Refusal
from events.refusals import EventRefused
from portal import clock, dates, languages
from portal.refusals import Reason

#: Who reads the texts of this module.
AUDIENCE = "staff"


class PlanRefusal(Reason):
    """The reasons. `TOO_MANY_DATES` and `TOO_MANY_PLACES` come with the `most` there may be, `PLACES_BOOKED`
    with the `number` of booked places that would be lost."""

    COACH_TWICE = "coach_twice", _("Sama valmentaja on listassa kaksi kertaa. Poista toinen.")
    ENDS_BEFORE_START = "ends_before_start", _("Kerta päättyy ennen kuin se alkaa. Korjaa kellonajat.")
    OUT_OF_REACH = "out_of_reach", _("Päivä on liian kaukana. Korjaa päivä.")
    NO_DATES = "no_dates", _("Näillä valinnoilla ei tule yhtään kertaa. Korjaa päivät tai viikonpäivät.")
    TOO_MANY_DATES = "too_many_dates", _("Kertoja on liian monta. Voit tehdä kerralla enintään: %(most)s.")
    # Translators: places are the times that clients book one by one at a visit.
    TOO_MANY_PLACES = (
        "too_many_places",
        _("Aikoja on liian monta. Yhdellä kerralla voi olla enintään: %(most)s."),
    )
    FREE_PART_OUTSIDE = (
        "free_part_outside",
        _("Osa ilman ajanvarausta ei mahdu kerran sisään. Korjaa sen alku ja loppu."),
    )
    NO_PLACES = "no_places", _("Kerralle ei mahdu yhtään aikaa. Tee ajoista lyhyempiä.")
    LENGTH_OF_VISIT = (
        "length_of_visit",
        _("Tällä kerralla on varattavia aikoja. Sen pituutta ei voi muuttaa. Peru se ja tee uusi kerta."),
    )
    # Translators: booked times that would be lost by the change, how many.
    PLACES_BOOKED = (
        "places_booked",
        _("Varattuja aikoja jäisi pois: %(number)s. Siirrä tai peru ensin ne ajat."),
    )
    NO_VISIT = "no_visit", _("Tällä kerralla ei ole varattavia aikoja.")


class PlanRefused(EventRefused):
    """Sessions were not made or changed: `reason` is one of `PlanRefusal`."""


class CoachTaken(PlanRefused, BookingRefused):
    """A coach has something else then: who and from when to when (aware instants).

    It is booking's `SLOT_TAKEN` too, so that whoever catches that one catches this.
    """

    def __init__(self, coach_name: str, starts_at: dt.datetime, ends_at: dt.datetime) -> None:
        super().__init__(Refusal.SLOT_TAKEN)
        self.coach_name, self.starts_at, self.ends_at = coach_name, starts_at, ends_at

    def sentence(self) -> str:
        """Names the coach and the time that is taken."""
        language = languages.active()
        starts, ends = clock.local(self.starts_at), clock.local(self.ends_at)
        when = f"{dates.list_date(starts.date(), language)} {dates.from_to(starts, ends, language)}"
        words = _("Valmentajalla on silloin jo muuta. Valmentaja: %(coach)s. Varattu: %(when)s.")
        return words % {"coach": self.coach_name, "when": when}
