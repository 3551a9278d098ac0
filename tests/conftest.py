"""What every test stands on: compiled catalogues, one seam for the clock, a watched browser, no silent skip.

Fixtures for journeys: `open_page(...)` gives a page of the real browser on the live server, and the test
fails at the end if that page saw an error on the console, a broken security policy, an answer of 500 or
more, a missing file or a request to anyone else. `page` is a phone with JavaScript. `axe(page)` lists what
axe-core finds. `at("2026-11-25 09:00")` stops `portal.clock.now` there, for the live server too (it is a
thread of this process). `size(small, full)` is the full size under `make soak` only.
"""

from __future__ import annotations

import datetime as dt
import gc
import os
import urllib.parse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from portal import languages
from portal.settings import environment
from portal.texts import catalogues

ROOT = Path(__file__).resolve().parents[1]
CHROMIUM = Path("/usr/bin/chromium")
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
QUIET = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    # A microphone that beeps, for a page that is allowed to listen.
    "--use-fake-device-for-media-stream",
]
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
IN_CI = environment.read("CI")


# The run ---------------------------------------------------------------------------------------------


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Compile the catalogues before Django asks which languages exist (once, not in each worker)."""
    if not hasattr(config, "workerinput"):
        catalogues.compile_all()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what drives a browser, and what commits.

    A test that commits ends with an emptied database; `_fresh_start` copies the migrated one. Django, told to
    reload its rows, reloads none (TEST_NON_SERIALIZED_APPS) and leaves out what it does after a migration.
    """
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("journey")
        marker = item.get_closest_marker("django_db")
        commits = (marker and marker.kwargs.get("transaction")) or {
            "live_server",
            "transactional_db",
        } & set(getattr(item, "fixturenames", ()))
        if commits:
            options = {**(marker.kwargs if marker else {}), "transaction": True, "serialized_rollback": True}
            item.add_marker(pytest.mark.django_db(**options), append=False)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI nothing may be skipped: a missing engine or browser is a failure there."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if IN_CI and reporter and reporter.stats.get("skipped"):
        reporter.write_line("CI allows no skipped test", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture
def size() -> Callable[[int, int], int]:
    """`size(small, full)`: how many to run; the full number under `make soak` (SOAK=true) only."""
    return lambda small, full: full if environment.read("SOAK") else small


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[str | dt.datetime], dt.datetime]:
    """`at(instant)` stops the portal's clock there; a string is Helsinki's wall clock. Returns it in UTC."""
    from portal import clock

    def stop(instant: str | dt.datetime) -> dt.datetime:
        if isinstance(instant, str):
            wall = dt.datetime.fromisoformat(instant)
            instant = clock.at(wall.date(), wall.time())
        fixed = instant.astimezone(dt.UTC)
        monkeypatch.setattr(clock, "now", lambda: fixed)
        return fixed

    return stop


@pytest.fixture
def tuesday_morning(at: Callable[[str], dt.datetime]) -> None:
    """Tuesday 24 November 2026, nine o'clock: NOW of the files that make rows (tests/*/build*.py)."""
    at("2026-11-24 09:00")


@pytest.fixture
def coordinator(client: Any) -> Any:
    """The test's client, signed in as a coordinator."""
    from home import roles
    from tests import staff

    return staff.signed_in(client, staff.member(roles.COORDINATOR))


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Spare the garbage collector what stays to the end (modules, models, tests): a fifth of all CPU time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture(autouse=True)
def _fresh_start(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a test finds whatever ran before it: the migrated database, an empty cache, and Finnish spoken."""
    from django.core.cache import cache
    from django.utils import translation

    from tests import migrated

    marker = request.node.get_closest_marker("django_db")
    if marker and marker.kwargs.get("transaction"):
        migrated.copy()
    cache.clear()
    translation.activate(languages.SOURCE)
    yield
    cache.clear()


# The browser -----------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Debian's Chromium, once per worker."""
    if not CHROMIUM.exists():
        pytest.skip(f"no browser at {CHROMIUM}: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    # Playwright's loop runs in this thread; Django takes that for asynchronous code and would refuse the ORM.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    request: pytest.FixtureRequest,
    django_db_blocker: Any,
    django_db_modify_db_settings_parallel_suffix: None,
) -> Iterator[None]:
    """Start the browser, where any test wants one, before the database; copy the migrated database.

    While Playwright's loop runs, Django keeps its connections apart from those opened before it: with the
    browser started halfway, the later tests would talk through another connection than the one set up.
    """
    from tests import migrated

    wants_browser = any("browser" in getattr(item, "fixturenames", ()) for item in request.session.items)
    if wants_browser and CHROMIUM.exists():
        request.getfixturevalue("browser")
    with django_db_blocker.unblock():
        migrated.make()
    migrated.remove()
    migrated.copy()
    yield
    migrated.remove()


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """The database stands already when Django sets it up: only what no migration makes is made then."""
    return True


class Watch:
    """Listens to one page's context and collects what no visitor should meet."""

    def __init__(self, origin: str, expected_statuses: set[int]) -> None:
        self.origin = urllib.parse.urlsplit(origin).netloc
        self.expected_statuses = expected_statuses
        self.complaints: list[str] = []

    def attach(self, context: Any) -> None:
        context.on("console", self._console)
        context.on("weberror", lambda error: self.complaints.append(f"script error: {error.error}"))
        context.on("request", self._request)
        context.on("response", self._response)

    def _console(self, message: Any) -> None:
        # Chromium also logs failed loads; those are judged by their status below.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.complaints.append(f"console: {message.text}")

    def _request(self, request: Any) -> None:
        address = urllib.parse.urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.netloc != self.origin:
            self.complaints.append(f"third party: {request.url}")

    def _response(self, response: Any) -> None:
        is_missing_file = response.status >= 400 and response.request.resource_type != "document"
        if (response.status >= 500 or is_missing_file) and response.status not in self.expected_statuses:
            self.complaints.append(f"{response.status}: {response.url}")


@pytest.fixture
def open_page(browser: Any, live_server: Any) -> Iterator[Callable[..., Any]]:
    """`open_page(javascript=True, locale="fi", viewport=PHONE, expected_statuses=set(), **more)`: a visitor.

    Each page has its own cookies and takes addresses relative to the live server: `page.goto("/fi/book/")`.
    `locale` is the browser's language (Accept-Language); `more` goes to Playwright's `new_context`.
    """
    contexts, watches = [], []

    def open_one(
        *,
        javascript: bool = True,
        locale: str = "fi",
        viewport: dict[str, int] = PHONE,
        expected_statuses: set[int] | None = None,
        **more: Any,
    ) -> Any:
        context = browser.new_context(
            base_url=live_server.url,
            java_script_enabled=javascript,
            locale=locale,
            viewport=viewport,
            timezone_id="Europe/Helsinki",
            **more,
        )
        context.set_default_timeout(15_000)
        watch = Watch(live_server.url, expected_statuses or set())
        watch.attach(context)
        contexts.append(context)
        watches.append(watch)
        return context.new_page()

    yield open_one
    for context in contexts:
        context.close()
    assert [complaint for watch in watches for complaint in watch.complaints] == []


@pytest.fixture
def page(open_page: Callable[..., Any]) -> Any:
    """A phone with JavaScript and a Finnish browser, watched."""
    return open_page()


#: A message of the staff side fades in once its page is ready, and half faded its colours are no colours yet.
NOTHING_MOVES = """() => {
    const page = document.body.classList;
    const lasts = move => move.effect.getComputedTiming().endTime === Infinity;
    const moves = document.getAnimations().some(move => move.playState === "running" && !lasts(move));
    return !moves && (page.contains("ready") || !page.contains("has-messages"));
}"""


@pytest.fixture(scope="session")
def axe() -> Callable[[Any], list[str]]:
    """`axe(page)`: what axe-core finds on a page (with JavaScript) by WCAG 2.2 A and AA, one line each."""
    if not AXE.exists():
        pytest.skip("axe-core is not installed: npm install")
    source = AXE.read_text(encoding="utf-8")
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

    def find(page: Any) -> list[str]:
        page.wait_for_function(NOTHING_MOVES)
        page.evaluate(f"() => {{ {source} }}")
        found = page.evaluate("tags => axe.run({runOnly: tags}).then(r => r.violations)", tags)
        return [f"{rule['id']}: {node['html'][:200]}" for rule in found for node in rule["nodes"]]

    return find
