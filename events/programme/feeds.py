"""The programme for calendars and feed readers: all, by language, by kind (.ics), and what comes next (RSS).

A reader that polls every second costs nothing: within a minute a known version is confirmed from the cache
without a query, and every answer may be kept for five minutes. A version is known by its ETag; its
Last-Modified is the moment at which we first saw it, so that also what leaves a feed is a change.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from io import StringIO

from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.feedgenerator import Rss201rev2Feed
from django.utils.http import http_date, quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from events.enums import EventKind
from events.programme import session_ical
from events.programme.filters import ProgrammeFilters
from events.programme.session_ical import PublishedSession
from portal import clock, dates, languages
from portal.models import HouseFacts
from portal.web.addresses import absolute_url
from services.models import SpokenLanguage

#: For how long an answer may be kept, and for how long we ourselves trust what we last saw.
KEPT, TRUSTED = 300, dt.timedelta(minutes=1)
#: How long the first sight of a version is remembered.
REMEMBERED = 30 * 24 * 3600
#: How many coming sessions the RSS feed tells.
NEWS = 50
#: No code of a spoken language is longer.
LONGEST_CODE = 16


def address(filters: ProgrammeFilters) -> str:
    """The calendar feed that comes nearest to a filtered list."""
    if filters.language:
        return reverse("events_ics", args=[f"language-{filters.language}"])
    return reverse("events_ics", args=[f"kind-{filters.kind}" if filters.kind else "all"])


@require_safe
def calendar(request: HttpRequest, name: str) -> HttpResponseBase:
    """A feed of sessions as a calendar: `all`, `language-<code>` or `kind-<kind>`. At most three queries.

    Raises Http404 for another name, or a language that nobody here speaks.
    """
    title, narrow = _named(name)
    if known := _known(request, name):
        return known
    found = session_ical.feed(clock.now(), **narrow)
    if not found and "language" in narrow and not _is_spoken(narrow["language"]):
        raise Http404
    house = HouseFacts.load(request_or_site=request)

    def whole() -> HttpResponseBase:
        pieces = _in_language(session_ical.lines(found, house, title), languages.active())
        return StreamingHttpResponse(pieces, content_type="text/calendar; charset=utf-8")

    return _conditional(request, name, session_ical.fingerprint(found, house), whole)


def _named(name: str) -> tuple[str, dict[str, str]]:
    """The title of a feed and what it is narrowed to. Raises Http404 for a name that cannot be one."""
    sort, _dash, value = name.partition("-")
    title = _("Ohjaamo: tapahtumat")
    if name == "all":
        return title, {}
    if sort == "kind" and value in set(EventKind):
        return f"{title}: {EventKind(value).label}", {"kind": value}
    if sort == "language" and 0 < len(value) <= LONGEST_CODE:
        return f"{title}: {languages.own_name(value)}", {"language": value}
    raise Http404


def _is_spoken(code: str) -> bool:
    return SpokenLanguage.objects.filter(code=code, is_public=True).exists()


@require_safe
def rss(request: HttpRequest) -> HttpResponseBase:
    """The next sessions as RSS. At most three queries."""
    if known := _known(request, "rss"):
        return known
    now, house = clock.now(), HouseFacts.load(request_or_site=request)
    coming = [entry for entry in session_ical.feed(now) if entry.ends_at > now][:NEWS]

    def whole() -> HttpResponseBase:
        return HttpResponse(_rss(coming, house), content_type="application/rss+xml; charset=utf-8")

    return _conditional(request, "rss", session_ical.fingerprint(coming, house), whole)


def _rss(coming: list[PublishedSession], house: HouseFacts) -> str:
    language, base = languages.active(), absolute_url("")
    feed = Rss201rev2Feed(
        title=_("Ohjaamo: tapahtumat"),
        link=base + reverse("events"),
        description=_("Katso, mitä Ohjaamossa tapahtuu. Kaikki tapahtumat ovat ilmaisia."),
        language=language,
        feed_url=base + reverse("events_rss"),
    )
    for entry in coming:
        day = dates.list_date(clock.today(entry.starts_at), language)
        title = _("Peruttu: %(title)s") % {"title": entry.title} if entry.is_cancelled else entry.title
        told = (session_ical.description(entry), entry.place(house))
        feed.add_item(
            title=f"{day} {dates.clock_time(entry.starts_at)}: {title}",
            link=base + entry.path,
            description="\n".join(line for line in told if line) or title,
            unique_id=f"{base}/session-{entry.pk}-{entry.sequence}",
            unique_id_is_permalink=False,
            pubdate=entry.changed_at,
        )
    text = StringIO()
    feed.write(text, "utf-8")
    return text.getvalue()


def _in_language(pieces: Iterator[bytes], language: str | None) -> Iterator[bytes]:
    """The pieces, each made in `language`: a streamed answer is written after the request's own is over."""
    while True:
        with translation.override(language):
            piece = next(pieces, None)
        if piece is None:
            return
        yield piece


# Polling ---------------------------------------------------------------------------------------------


def _key(name: str) -> str:
    return f"events.feed.{languages.active()}.{name}"


def _known(request: HttpRequest, name: str) -> HttpResponse | None:
    """ "Not modified" for a reader that has the version we saw less than a minute ago. No query."""
    seen = cache.get(_key(name))
    if not seen or not 0 <= clock.now().timestamp() - seen[2] < TRUSTED.total_seconds():
        return None
    etag, first_seen, _checked = seen
    answer = get_conditional_response(request, etag, int(first_seen), None)
    return _kept(answer, etag, first_seen) if answer is not None and answer.status_code == 304 else None


def _conditional(
    request: HttpRequest, name: str, mark: str, whole: Callable[[], HttpResponseBase]
) -> HttpResponseBase:
    """The whole feed, or "not modified" for a reader that has this version."""
    etag, now, seen = quote_etag(mark), clock.now().timestamp(), cache.get(_key(name))
    first_seen = seen[1] if seen and seen[0] == etag else now
    cache.set(_key(name), (etag, first_seen, now), REMEMBERED)
    answer = get_conditional_response(request, etag, int(first_seen), None)
    return _kept(answer or whole(), etag, first_seen)


def _kept(response: HttpResponseBase, etag: str, first_seen: float) -> HttpResponseBase:
    response.headers["ETag"] = etag
    response.headers["Last-Modified"] = http_date(first_seen)
    patch_cache_control(response, public=True, max_age=KEPT)
    return response
