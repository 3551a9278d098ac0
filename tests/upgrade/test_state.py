"""A database, a queue and caches of an older release go on working: make_state.py made them with its code.

The database of the running engine is loaded once and migrated as people do it; the clock stands ten minutes
after everything was made.
"""

from __future__ import annotations

import base64
import datetime as dt
import io
import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.contrib.auth import SESSION_KEY
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import caches
from django.core.cache.backends.filebased import FileBasedCache
from django.core.management import call_command
from django.db import IntegrityError, connections, transaction
from django.test import Client
from django_tasks_db.models import DBTaskResult
from PIL import Image as Drawing
from wagtail.images import get_image_model

from portal.settings import environment

# Wagtail leaves the temporary files of new versions of a picture to the garbage collector.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")

HERE = Path(__file__).parent
NOW = dt.datetime(2026, 11, 24, 7, 10, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)
TASKS = {
    "portal.tasks.deliver",
    "events.tasks.settle_waiting_lists",
    "home.pictures.make",
    "portal.funders.draw",
}
#: What `migrate` itself adds to.
GROWING = {"auth.Permission", "contenttypes.ContentType"}
CACHE = json.loads((HERE / "cache.json").read_text(encoding="utf-8"))
ROWS = json.loads((HERE / f"{connections['default'].vendor}.json").read_text(encoding="utf-8"))


# The old state ---------------------------------------------------------------------------------------


@contextmanager
def database(folder: Path) -> Iterator[str]:
    """Lets the default connection lead to a database with the old rows; its DATABASE_URL."""
    given, name = connections["default"], f"upgrade_{uuid.uuid4().hex}"
    old, sql = given.copy(), (HERE / f"{given.vendor}.sql").read_text(encoding="utf-8")
    is_file = given.vendor == "sqlite"
    old.settings_dict["NAME"] = str(folder / name) if is_file else name
    if is_file:
        address = f"sqlite:///{folder / name}"
        with closing(sqlite3.connect(folder / name)) as file:
            file.executescript(sql)
    else:
        address = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}").geturl()
        with given.cursor() as cursor:
            cursor.execute(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
        with old.cursor() as cursor:
            cursor.execute(sql)
        old.close()  # pg_dump leaves it without a search path
    connections["default"] = old
    try:
        yield address
    finally:
        old.close()
        connections["default"] = given
        if not is_file:
            with given.cursor() as cursor:
                cursor.execute(f"DROP DATABASE {name}")


def migrate(address: str, folder: Path) -> None:
    """`manage.py migrate` in a process of its own. Raises CalledProcessError when it fails."""
    settings = {
        "DJANGO_SETTINGS_MODULE": "portal.settings.dev",
        "DATABASE_URL": address,
        "CACHE_URL": "locmemcache://",
        "MEDIA_ROOT": str(folder / "media"),
    }
    command = [sys.executable, "manage.py", "migrate", "--no-input", "--verbosity=0"]
    subprocess.run(command, env=os.environ | settings, cwd=environment.BASE_DIR, check=True)


@pytest.fixture(scope="module", autouse=True)
def rows(django_db_blocker, tmp_path_factory) -> Iterator[dict[str, int]]:
    """The old database after `migrate`, for all tests of this file: how many rows it has of each model."""
    folder = tmp_path_factory.mktemp("upgrade")
    with django_db_blocker.unblock(), database(folder) as address:
        migrate(address, folder)
        ContentType.objects.clear_cache()
        yield {label: apps.get_model(label)._base_manager.count() for label in ROWS}
    ContentType.objects.clear_cache()


@pytest.fixture(autouse=True)
def at(monkeypatch) -> Callable[[dt.datetime], None]:
    """`at(instant)` stops every clock there; at NOW unless a test says otherwise."""

    def stop(instant: dt.datetime) -> None:
        monkeypatch.setattr("django.utils.timezone.now", lambda: instant)

    stop(NOW)
    return stop


@pytest.fixture(autouse=True)
def _as_people_run_it(settings, monkeypatch, tmp_path) -> None:
    """Tasks in the database, caches in files: those that the old release left."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    monkeypatch.setenv("CACHE_URL", f"filecache://{tmp_path}/cache")
    settings.CACHES = {"default": environment.cache(), "pages": environment.page_cache()}
    for alias, kept in CACHE.items():
        folder = Path(settings.CACHES[alias]["LOCATION"])
        folder.mkdir()
        for name, content in kept["files"].items():
            (folder / name).write_bytes(base64.b64decode(content))


def row(label: str, **which: object) -> object:
    """The one row of that model."""
    return apps.get_model(label).objects.get(**which)


def browser(*, is_staff: bool) -> Client:
    """The browser of the old session of a member of staff, or of a visitor who was booking."""
    [session] = [old for old in Session.objects.all() if (SESSION_KEY in old.get_decoded()) == is_staff]
    client = Client()
    client.cookies["sessionid"] = session.session_key
    return client


def hidden(page: str, name: str) -> str:
    """What the page's form sends back by itself under that name."""
    return re.search(rf'name="{name}" value="([^"]+)"', page)[1]


# Rows ------------------------------------------------------------------------------------------------


def test_no_row_is_lost_and_none_is_made(rows):
    assert {label: count for label, count in rows.items() if label not in GROWING} == {
        label: count for label, count in ROWS.items() if label not in GROWING
    }
    assert all(rows[label] >= ROWS[label] for label in GROWING)


def test_portal_finds_nothing_to_complain_about():
    call_command("check", databases=["default"])
    call_command("migrate", check_unapplied=True, verbosity=0)


def test_what_was_encrypted_is_read():
    assert row("booking.AppointmentPerson", name="Sahra").staff_note == "Sahra tuo paperit mukaan."
    assert row("booking.RequestPerson", name="Amina").words == "Soita minulle."


def test_coach_is_still_never_in_two_places():
    taken = row("booking.CoachTime", appointment__person__name="Sahra")
    taken.pk, taken.taken_from = None, taken.taken_until - MINUTE
    taken.starts_at, taken.ends_at = taken.taken_until, taken.taken_until + MINUTE
    taken.taken_until += MINUTE
    with pytest.raises(IntegrityError, match="coach_time_never_twice"), transaction.atomic():
        type(taken).objects.bulk_create([taken])
    assert taken.coach.coach_time.filter(taken_from=taken.taken_from).count() == 0


# Links and sessions ----------------------------------------------------------------------------------


def test_links_that_people_have_lead_where_they_led(client):
    appointment = client.get(f"/fi/b/{row('booking.AppointmentPerson', name='Sahra').token}/")
    assert appointment.status_code == 200
    assert "Aino" in appointment.content.decode()
    for name in ("Leyla", "Timo"):
        token = row("events.RegistrationPerson", name=name).token
        assert client.get(f"/fi/r/{token}/").status_code == 200
    assert client.get(f"/fi/week/{row('home.SharedWeek').token}/").status_code == 200
    assert client.get(f"/calendar/{row('booking.CoachFacts').feed_token}.ics").status_code == 200


def test_half_finished_booking_goes_on(at):
    client = browser(is_staff=False)
    shown = hidden(client.get("/fi/book/details/").content.decode(), "shown")
    at(NOW + MINUTE)
    person = {"name": "Hodan", "reach": "nothing", "shown": shown}
    assert client.post("/fi/book/details/", person).headers["Location"] == "/fi/book/check/"
    key = hidden(client.get("/fi/book/check/").content.decode(), "key")
    assert client.post("/fi/book/check/", {"key": key}, follow=True).status_code == 200
    booked = row("booking.AppointmentPerson", name="Hodan").appointment.coach_time
    assert (booked.starts_at, booked.coach.first_name) == (
        dt.datetime(2026, 11, 26, 8, tzinfo=dt.UTC),
        "Aino",
    )


def test_member_of_staff_stays_signed_in():
    client = browser(is_staff=True)
    assert client.get("/admin/calendar/").status_code == 200
    day = client.get("/admin/calendar/feed/?day=2026-11-25", headers={"accept": "application/json"})
    assert "Sahra" in json.dumps(day.json(), ensure_ascii=False)


# The queue -------------------------------------------------------------------------------------------


def test_worker_runs_what_waits_and_sends_what_is_due(monkeypatch):
    image = get_image_model().objects.get()
    if not image.file.storage.exists(image.file.name):
        drawn = io.BytesIO()
        Drawing.new("RGB", (image.width, image.height)).save(drawn, "JPEG")
        image.file.storage.save(image.file.name, drawn)
    waiting = list(
        DBTaskResult.objects.values_list("pk", flat=True).filter(task_path__in=TASKS, status="READY")
    )
    monkeypatch.setattr(signal, "signal", lambda *_: None)  # the worker would keep those of the tests
    call_command("db_worker", batch=True, startup_delay=False, reload=False, verbosity=0)
    done = DBTaskResult.objects.filter(pk__in=waiting)
    assert set(done.values_list("task_path", "status")) == {(path, "SUCCESSFUL") for path in TASKS}
    assert image.renditions.count() == 10
    assert {letter.to[0] for letter in mail.outbox} == {"sahra@example.org", "timo@example.org"}
    messages = apps.get_model("portal.Message").objects.order_by().values_list("kind", "state")
    assert set(messages) == {("confirmation", "sent"), ("reminder", "queued"), ("feedback", "queued")}


# Caches ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("alias", CACHE)
def test_what_the_old_release_kept_is_never_read(settings, alias):
    old = FileBasedCache(settings.CACHES[alias]["LOCATION"], {"KEY_PREFIX": CACHE[alias]["prefix"]})
    assert [key for key in CACHE[alias]["keys"] if not old.has_key(key)] == []
    assert [key for key in CACHE[alias]["keys"] if caches[alias].has_key(key)] == []


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/fi/", "Ovi on rikki"),
        ("/fi/?anew", "Ovi on rikki"),  # no whole page is kept for it, only its parts
        ("/en/", "The door is broken"),
        ("/fi/come/", "Tule pääovesta."),
        ("/fi/events/", "Kulttuurikeskus"),
        ("/fi/services/", "CV"),
        ("/fi/services/cv/", "CV"),
        ("/fi/materials/", "Pesulan sanasto"),
        ("/fi/search/?q=cv", "/fi/services/cv/"),
        ("/fi/about/", "Euroopan unioni"),
        ("/fi/network/", "Kaupungin kirjasto"),
        ("/fi/book/", "Soomaali"),
        ("/sitemap.xml", "/fi/services/cv/"),
    ],
)
def test_public_page_is_made_beside_the_old_caches(client, address, words):
    first, again = client.get(address), client.get(address)
    assert (first.status_code, again.status_code) == (200, 200)
    assert words in first.content.decode()
    assert words in again.content.decode()
