"""What the front room and the ground below keep about people, why and how long. See portal/personal_data.py.

The outbox and the log of views are portal's rows, which know no room; they are declared here with the rest.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from portal.personal_data import EVERY, PersonalData, RetentionPeriod

#: Messages, weeks, unfinished forms, and who looked.
PERSONAL_DATA = [
    PersonalData(
        _("Viestit, jotka lähetimme sinulle"),
        _("Näemme, tuliko viesti perille."),
        RetentionPeriod.MESSAGE,
        {"portal.message": ("recipient", "subject", "body", "calendar", "failure")},
    ),
    PersonalData(
        _("Viikko, jonka lähetit"),
        _("Linkki toimii, kun lähetät sen toiselle."),
        RetentionPeriod.WEEK,
        {"home.sharedweek": ("token", "picks", "language")},
    ),
    PersonalData(
        _("Lomake, joka on kesken"),
        _("Sinun ei tarvitse kirjoittaa uudelleen."),
        RetentionPeriod.FORM,
        {"sessions.session": ("session_data",)},
    ),
    PersonalData(
        _("Kuka avasi tietosi"),
        _("Voit kysyä, kuka on katsonut niitä."),
        RetentionPeriod.VIEW,
        {"portal.viewlog": ("owner_kind", "owner_id", "viewed_at")},
    ),
]


#: The house's own facts and texts; proofs of erasure, which hold numbers of rows only.
NOT_PERSONAL = {
    "portal.message": ("kind", "channel", "language", "owner_kind", "state", "key"),
    "portal.housefacts": EVERY,
    "portal.recording": EVERY,
    "portal.funder": EVERY,
    "portal.textmarks": EVERY,
    "home.homepage": EVERY,
    "home.contentpage": EVERY,
    "home.guideindexpage": EVERY,
    "home.guidepage": EVERY,
    "home.notice": EVERY,
    "home.noticefacts": EVERY,
    "home.erasure": EVERY,
}
