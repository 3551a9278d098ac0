"""Who may what: the groups of staff and their base rights.

`make_groups` runs after every migration. It adds the base rights that are missing and takes none away,
so that what staff add to a group by hand stays. Whoever is in no group sees nothing.

coordinator   everything of the house: clients, hours, texts, rules, users
coach         own appointments, the list of all times, requests; events and pages as drafts, their guests
editor        texts, pages and events in every language; no client data
translator    the texts of other languages than Finnish, as drafts
viewer        the report's numbers, and nothing else
"""

from __future__ import annotations

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db.models import QuerySet
from wagtail.models import GroupPagePermission, Page
from wagtail.snippets.models import create_extra_permissions

from home.pages import moderation
from portal import languages
from portal.staff.panels import translate_permission

COORDINATOR = "koordinaattori"
COACH = "valmentaja"
EDITOR = "toimittaja"
TRANSLATOR = "kääntäjä"
VIEWER = "lukujen katsoja"

#: The room that owns each right is in its name; its permissions are made before ours are given.
ROOMS = (
    *("portal", "services", "booking", "events", "home"),
    *("auth", "simple_translation", "wagtailadmin", "wagtailcore", "wagtailusers"),
)

WAY_IN = {"wagtailadmin.access_admin"}
ALL_LANGUAGES = {translate_permission(code) for code in languages.INTERFACE_CODES}
TRANSLATIONS = ALL_LANGUAGES - {translate_permission(languages.SOURCE)}


def _every(
    app: str, *models: str, actions: tuple[str, ...] = ("view", "add", "change", "delete")
) -> set[str]:
    return {f"{app}.{action}_{model}" for model in models for action in actions}


TRAY = _every("services", "spokenlanguage", "area", "need", "service", "servicefacts")
DRAFTED = {f"services.{action}_service" for action in ("publish", "lock", "unlock")}
#: What one takes home: texts, files, and making them public.
MATERIALS = _every("services", "material", "materialfacts", "materialfile", "trade") | {
    "services.publish_material"
}
CLIENTS = _every("booking", "appointment", "request", actions=("view", "change"))
HOUSE = _every("booking", "absence", "closure", "coach", "coachfacts", "desk", "openinghours", "shift")
HOURS = _every("booking", "workinghours", actions=("view", "change"))
COACHES = {f"booking.{action}_coach" for action in ("publish", "lock", "unlock")}
HOUSE_FACTS = {"portal.change_housefacts", "portal.add_housefacts"}
RULES = HOUSE_FACTS | {"booking.change_bookingrules"}
#: What every page carries: its recording, and who pays.
ON_EVERY_PAGE = _every("portal", "recording", "funder")
USERS = _every("auth", "user", actions=("view", "add", "change"))
PARTNERS = _every("services", "partner")
#: Bulletins on every page: their texts, their time, and making them public.
NOTICES = _every("home", "notice", "noticefacts") | {"home.publish_notice"}
#: What is published of events, and what it stands on; not who registered.
EVENTS = (
    _every("events", "event", "eventfacts", "question", "venue", "daytoremember")
    | _every("events", "session", actions=("view", "change"))
    | {f"events.{action}_event" for action in ("publish", "lock", "unlock")}
)
#: Coaches make events as drafts and look after the sessions; they delete nothing.
EVENTS_OF_COACHES = _every(
    "events", "event", "eventfacts", "question", actions=("view", "add", "change")
) | _every("events", "session", actions=("view", "change"))
GUESTS = _every("events", "registration", actions=("view", "change"))
EVERYBODYS_GUESTS = _every("events", "registrationperson", actions=("view",))
#: The button that makes a translation of a page.
TRANSLATE_PAGES = {"simple_translation.submit_translation"}
#: Everything of one person, erasing it, the proof of it, and how long things are kept.
PRIVACY = {
    *("home.export_person", "home.erase_person", "home.view_erasure", "home.change_retentionrules"),
    "portal.view_viewlog",
}
TOTALS = _every("events", "earliertotal")
#: The outbox: which messages left, to whom, and why not.
MESSAGES = _every("portal", "message", actions=("view", "change"))
#: The words of messages about appointments and registrations, each in the languages that somebody may write.
TEMPLATES = {"booking.change_messagetemplate", "events.change_messagetemplate"}
NUMBERS = {"events.see_numbers"}
#: Rows whose texts translators write; their facts need the right to add such a row.
TEXTS = (
    _every("services", "spokenlanguage", "area", "need", "service", "partner", actions=("change",))
    | _every("services", "material", "trade", actions=("change",))
    | _every("booking", "coach", "desk", "closure", actions=("change",))
    | {"portal.change_funder"}
)
TEXTS_OF_EVENTS = _every("events", "event", "question", "venue", "daytoremember", actions=("change",))

BASE: dict[str, set[str]] = {
    COORDINATOR: WAY_IN
    | ALL_LANGUAGES
    | TRAY
    | DRAFTED
    | MATERIALS
    | CLIENTS
    | HOUSE
    | HOURS
    | COACHES
    | RULES
    | ON_EVERY_PAGE
    | USERS
    | PARTNERS
    | NOTICES
    | EVENTS
    | GUESTS
    | EVERYBODYS_GUESTS
    | TOTALS
    | NUMBERS
    | MESSAGES
    | TEMPLATES
    | TRANSLATE_PAGES
    | PRIVACY,
    COACH: WAY_IN
    | ALL_LANGUAGES
    | EVENTS_OF_COACHES
    | GUESTS
    | {
        "booking.view_appointment",
        "booking.view_request",
        "booking.change_request",
        "booking.view_workinghours",
    },
    EDITOR: WAY_IN
    | ALL_LANGUAGES
    | TRAY
    | DRAFTED
    | MATERIALS
    | TEXTS
    | HOUSE_FACTS
    | ON_EVERY_PAGE
    | PARTNERS
    | NOTICES
    | EVENTS
    | TRANSLATE_PAGES
    | TEMPLATES
    | {"booking.publish_coach"},
    TRANSLATOR: WAY_IN
    | TRANSLATIONS
    | TEXTS
    | TEXTS_OF_EVENTS
    | TRANSLATE_PAGES
    | TEMPLATES
    | {"portal.change_housefacts", "home.change_notice"},
    VIEWER: WAY_IN | NUMBERS,
}

#: Who works on the pages, and how. Who may not publish sends a page to be looked at
#: (home/pages/moderation.py).
PAGES: dict[str, tuple[str, ...]] = {
    COORDINATOR: ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
    EDITOR: ("add_page", "change_page", "publish_page", "lock_page", "unlock_page"),
    COACH: ("add_page", "change_page"),
}
#: Translators write in the trees of the other languages only.
PAGES_OF_TRANSLATIONS: dict[str, tuple[str, ...]] = {TRANSLATOR: ("add_page", "change_page")}


def make_groups(**_kwargs: object) -> None:
    """Make the groups, or give them back the base rights they lack. Idempotent; takes nothing away."""
    for room in ROOMS:
        create_permissions(apps.get_app_config(room), verbosity=0)
    create_extra_permissions(apps.get_app_config("services"))  # publish, lock, unlock of every snippet
    known = _permissions()
    for name, rights in BASE.items():
        group, _created = Group.objects.get_or_create(name=name)
        group.permissions.add(*(known[right] for right in rights))
        _give_pages(group, PAGES.get(name, ()), Page.objects.filter(depth=1))
        _give_pages(group, PAGES_OF_TRANSLATIONS.get(name, ()), _fronts_of_translations())
    moderation.make_workflow(Group.objects.filter(name__in=(COORDINATOR, EDITOR)))


def _fronts_of_translations() -> QuerySet[Page]:
    return Page.objects.filter(depth=2).exclude(locale__language_code=languages.SOURCE)


def _permissions() -> dict[str, int]:
    rows = Permission.objects.filter(content_type__app_label__in=ROOMS)
    return {
        f"{app}.{code}": pk for app, code, pk in rows.values_list("content_type__app_label", "codename", "pk")
    }


def _give_pages(group: Group, codes: tuple[str, ...], pages: QuerySet[Page]) -> None:
    if not codes:
        return
    rights = Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=codes)
    for page in pages:
        for permission in rights:
            GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)
