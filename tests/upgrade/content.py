"""A small house at work, as rows of the release that the upgrade starts from: make_state.py dumps them.

It stands on that release's builders and verbs, not on today's: only a checkout of that release can run it.
All people are invented.
"""

from __future__ import annotations

import io

from django.contrib.auth import get_user_model
from django.core.files.images import ImageFile
from django.core.management import call_command
from django.test import Client
from django_tasks_db.models import DBTaskResult
from PIL import Image as Drawing
from wagtail.images import get_image_model
from wagtail.models import Page, PageLogEntry

from booking import desk_visits, private_feed, requests
from booking.enums import Gender, Reach, RequestKind
from booking.models import AppointmentPerson, CoachFacts
from events.enums import PartnerRole
from events.tasks import settle_waiting_lists
from home import roles, shared_week
from portal import view_log
from portal.models import Funder, HouseFacts, Recording
from services.enums import Sector
from tests.booking import build as booking
from tests.booking import build_book as steps
from tests.build import language, user
from tests.events import build as events
from tests.events import build_registrations as registrations
from tests.home import build as pages
from tests.services import build as services

NOW = booking.NOW
#: The tasks that wait in the queue by their paths.
TASKS = (
    "portal.tasks.deliver", "events.tasks.settle_waiting_lists", "home.pictures.make", "portal.funders.draw",
)  # fmt: skip
#: What today's code must still be able to read.
STAFF_NOTE = "Sahra tuo paperit mukaan."
#: The pages of a guide in nine languages would be most of the text; these are enough of a tree.
KEPT_PAGES = {"about", "guide", "living"}
#: Whose answers the caches keep: what a visitor opens on a quiet morning.
VISITED = (
    "/fi/", "/en/", "/fi/come/", "/fi/events/", "/fi/services/", "/fi/services/cv/", "/fi/materials/",
    "/fi/materials/laundry/", "/fi/search/?q=cv", "/fi/about/", "/fi/network/", "/fi/notices/",
    "/fi/week/", "/fi/book/", "/fi/events/feeds/rss.xml", "/sitemap.xml",
)  # fmt: skip


def fill() -> None:
    """Make every row, then open the pages that fill the caches."""
    coach = _house()
    _tray()
    _pages()
    _appointment(coach)
    _events(coach)
    _pictures()
    settle_waiting_lists.enqueue()
    _forget_the_making()
    _visitor_who_books(coach)
    _member_of_staff_at_work()
    for address in VISITED:
        answer = Client().get(address)
        assert answer.status_code == 200, (address, answer.status_code)


def _house() -> object:
    facts = HouseFacts.load()
    facts.phone, facts.arrival_fi = "+358 00 000 0000", "Tule pääovesta."
    facts.save()
    booking.rules(ask_gender=True)
    coach = booking.coach("Aino", languages=("fi", "so"))
    aino = user("aino", groups=(roles.COORDINATOR,), email="aino@example.invalid")
    CoachFacts.objects.filter(row=coach).update(user=aino)
    private_feed.make_token(CoachFacts.objects.get(row=coach))
    booking.shift(booking.desk(), coach)
    booking.absence(coach, booking.instant("2026-12-07 09:00"), booking.instant("2026-12-07 16:00"))
    booking.closure(booking.dt.date(2026, 12, 24), booking.dt.date(2026, 12, 25))
    desk_visits.record(language("so").pk, by=aino, now=NOW, gender=Gender.WOMAN)
    return coach


def _tray() -> None:
    services.service("cv")
    services.material_file(services.material("laundry"))
    shared_week.make(["cv"], "fi", now=NOW)
    pages.notice("Ovi on rikki", title_en="The door is broken")
    Recording.objects.create(page="about", language="fi", audio="recordings/about.mp3")


def _pages() -> None:
    call_command("make_pages", verbosity=0)
    for page in Page.objects.filter(depth__gt=2).exclude(slug__in=KEPT_PAGES).order_by("-depth"):
        page.get_descendants(inclusive=True).delete()


def _appointment(coach: object) -> None:
    need = steps.need(is_sensitive=True)
    appointment = booking.appointment(coach, client=booking.reachable(also_called="Saara"), need_id=need.pk)
    row = AppointmentPerson.objects.get(appointment=appointment)
    row.staff_note = STAFF_NOTE
    row.save()
    requests.ask(
        RequestKind.CALL_BACK, site_language="fi", now=NOW, spoken_language_id=language("so").pk,
        name="Amina", phone="+358401234568", words="Soita minulle.",
    )  # fmt: skip
    view_log.record(
        get_user_model().objects.get(username="aino"), "booking.appointment", appointment.pk, now=NOW
    )


def _events(coach: object) -> None:
    full = registrations.full_session(venue=events.venue("Kulttuurikeskus"))
    registrations.register(full, registrations.reachable("Leyla"))
    course = registrations.course(gives_certificate=True)
    partner = events.partner("Kaupungin kirjasto", sector=Sector.CITY)
    colleague = registrations.person(
        "Timo", email="timo@example.org", reach=Reach.MESSAGE, partner_id=partner.pk, role=PartnerRole.WORKER
    )
    registrations.register(course, colleague)
    registrations.visit(coach)


def _pictures() -> None:
    """An image and a funder whose versions the worker has not made yet."""
    file = io.BytesIO()
    Drawing.new("RGB", (160, 120), "teal").save(file, "JPEG")
    image = get_image_model().objects.create(title="Kuva", file=ImageFile(file, name="kuva.jpg"))
    Funder.objects.create(name="Euroopan unioni", logo=image)


def _forget_the_making() -> None:
    """Without the queued tasks of Wagtail itself, and the log of the pages that were not kept."""
    DBTaskResult.objects.exclude(task_path__in=TASKS).delete()
    PageLogEntry.objects.exclude(page__in=Page.objects.all()).delete()


def _visitor_who_books(coach: object) -> None:
    """Somebody who has chosen a time and not yet said who they are."""
    client = Client()
    steps.up_to_details(client, coach, booking.instant("2026-11-26 10:00"))
    assert steps.get(client, "details/").status_code == 200


def _member_of_staff_at_work() -> None:
    client = Client()
    assert client.login(username="aino", password="password")
    assert client.get("/admin/calendar/").status_code == 200
