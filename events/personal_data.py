"""What events keep about people, why and how long. See portal/personal_data.py."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from portal.personal_data import EVERY, PersonalData, RetentionPeriod

#: What registrations hold of a person, and free words that could name one.
PERSONAL_DATA = [
    PersonalData(
        _("Ilmoittautumisesi ja vastauksesi"),
        _("Tiedämme, kuka tulee, ja voimme kertoa muutoksista."),
        RetentionPeriod.CONTACT,
        {
            "events.registrationperson": (
                *("name", "phone", "email", "reach", "organisation", "accessibility", "token"),
            ),
            "events.answer": ("value",),
        },
    ),
    PersonalData(
        _("Palautteesi sanat"),
        _("Teemme ryhmistä parempia. Nimeäsi siinä ei ole."),
        RetentionPeriod.FREE_WORDS,
        {"events.feedback": ("words",)},
    ),
    PersonalData(
        _("Ryhmän muistiinpanot"),
        _("Muistamme, mistä ryhmä puhui. Nimiä niissä ei ole."),
        RetentionPeriod.FREE_WORDS,
        {"events.learningdiary": ("topics", "follow_up")},
    ),
]


#: What is counted (its languages and keys are emptied at erasure), and what is published of events.
NOT_PERSONAL = {
    "events.registration": (
        *("state", "group", "site_language", "message_language", "role", "submission_key"),
    ),
    "events.feedback": ("language",),
    "events.sessioncoach": ("role",),
    "events.earliertotal": ("row",),
    "events.venue": EVERY,
    "events.event": EVERY,
    "events.eventfacts": EVERY,
    "events.session": EVERY,
    "events.question": EVERY,
    "events.daytoremember": EVERY,
    "events.messagetemplate": EVERY,
}
