"""Days and times in words, in all nine languages and over both clock changes."""

from __future__ import annotations

import datetime as dt

import pytest
from django.utils import formats, translation

from portal import dates, languages
from tests.build import instant

WEDNESDAY = dt.date(2026, 11, 25)
TODAY = dt.date(2026, 11, 24)

# Long date, date in a list, "kello 13:00", from-to, until, tomorrow.
WRITTEN = {
    "fi": (
        "keskiviikko 25.11.2026",
        "keskiviikko 25.11.",
        "kello 13:00",
        "kello 10:00–15:00",
        "kello 15:00 asti",
        "huomenna, keskiviikko 25.11.",
    ),
    "en": (
        "Wednesday 25 November 2026",
        "Wednesday 25 November",
        "at 13:00",
        "from 10:00 to 15:00",
        "until 15:00",
        "tomorrow, Wednesday 25 November",
    ),
    "sv": (
        "onsdag 25 november 2026",
        "onsdag 25.11",
        "kl. 13:00",
        "kl. 10:00–15:00",
        "till kl. 15:00",
        "i morgon, onsdag 25.11",
    ),
    "ru": (
        "среда, 25 ноября 2026 г.",
        "среда, 25 ноября",
        "в 13:00",
        "с 10:00 до 15:00",
        "до 15:00",
        "завтра, среда, 25 ноября",
    ),
    "ar": (
        "الأربعاء 25.11.2026",
        "الأربعاء 25.11",
        "الساعة 13:00",
        "من 10:00 إلى 15:00",
        "حتى الساعة 15:00",
        "غدًا، الأربعاء 25.11",
    ),
    "fa": (
        "چهارشنبه 25.11.2026",
        "چهارشنبه 25.11",
        "ساعت 13:00",
        "از 10:00 تا 15:00",
        "تا ساعت 15:00",
        "فردا، چهارشنبه 25.11",
    ),
    "ckb": (
        "چوارشەممە 25.11.2026",
        "چوارشەممە 25.11",
        "کاتژمێر 13:00",
        "لە 10:00 تا 15:00",
        "تا کاتژمێر 15:00",
        "سبەینێ، چوارشەممە 25.11",
    ),
    "so": (
        "Arbaco, 25 Noofeembar 2026",
        "Arbaco 25.11.",
        "saacadda 13:00",
        "10:00 ilaa 15:00",
        "ilaa 15:00",
        "berri, Arbaco 25.11.",
    ),
    "tr": (
        "25 Kasım 2026 Çarşamba",
        "25 Kasım Çarşamba",
        "saat 13:00",
        "10:00–15:00 arası",
        "kapanış: 15:00",
        "yarın, 25 Kasım Çarşamba",
    ),
}


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_days_and_times_in_each_language(code: str) -> None:
    one, ten, three = (instant(f"2026-11-25 {time}") for time in ("13:00", "10:00", "15:00"))
    assert (
        dates.long_date(WEDNESDAY, code),
        dates.list_date(WEDNESDAY, code),
        dates.at_time(one, code),
        dates.from_to(ten, three, code),
        dates.until(three, code),
        dates.relative_date(WEDNESDAY, TODAY, code),
    ) == WRITTEN[code]


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_every_language_has_seven_days_and_twelve_months(code: str) -> None:
    own = dates.words(code)
    assert (len(set(own.weekdays)), len(set(own.months)), len(own.listed_months or own.months)) == (7, 12, 12)


def test_words_of_a_language_that_is_only_spoken_are_finnish() -> None:
    assert dates.words("my") is dates.words("fi")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("fi", "marraskuu 2026"),
        ("en", "November 2026"),
        ("sv", "november 2026"),
        ("ru", "ноябрь 2026"),
        ("ar", "11.2026"),
        ("fa", "11.2026"),
        ("ckb", "11.2026"),
        ("so", "Noofeembar 2026"),
        ("tr", "Kasım 2026"),
    ],
)
def test_month_by_itself(code: str, words: str) -> None:
    assert dates.month_and_year(WEDNESDAY, code) == words


def test_relative_date_today() -> None:
    assert dates.relative_date(TODAY, TODAY, "fi") == "tänään, tiistai 24.11."


def test_relative_date_of_another_day() -> None:
    assert dates.relative_date(dt.date(2026, 11, 26), TODAY, "fi") == "torstai 26.11."


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (dt.date(2026, 11, 23), "maanantai 23.11."),
        (dt.date(2026, 11, 24), "tänään"),
        (dt.date(2026, 11, 25), "huomenna"),
        (dt.date(2026, 11, 30), "maanantai"),
        (dt.date(2026, 12, 1), "tiistai 1.12."),
    ],
)
def test_short_relative_as_short_as_is_clear(day: dt.date, words: str) -> None:
    assert dates.short_relative(day, TODAY, "fi") == words


def test_clock_time_is_helsinki_on_both_sides_of_the_clock_changes() -> None:
    in_utc = [dt.datetime(2026, 10, 24, 6, tzinfo=dt.UTC), dt.datetime(2026, 10, 26, 7, tzinfo=dt.UTC)]
    assert [dates.clock_time(moment) for moment in in_utc] == ["09:00", "09:00"]


def test_clock_time_of_the_wall() -> None:
    assert dates.clock_time(dt.time(9, 5)) == "09:05"


def test_day_and_time_near_midnight_is_helsinkis_day() -> None:
    now = instant("2026-11-24 23:30")  # still the 24th in UTC, as is the coming midnight in Helsinki
    assert dates.day_and_time(instant("2026-11-25 00:30"), now, "fi") == (
        "huomenna, keskiviikko 25.11. kello 00:30"
    )


@pytest.mark.parametrize("code", languages.INTERFACE_CODES)
def test_djangos_own_formats_24_hours_monday_first(code: str) -> None:
    with translation.override(code):
        assert formats.get_format("FIRST_DAY_OF_WEEK") == 1
        assert formats.date_format(dt.time(13, 0), "TIME_FORMAT") == "13:00"


@pytest.mark.parametrize("code", ["fi", "en", "sv", "ar", "fa", "tr"])
def test_djangos_long_date_agrees_with_ours(code: str) -> None:
    with translation.override(code):
        assert formats.date_format(WEDNESDAY, "DATE_FORMAT") == dates.long_date(WEDNESDAY, code)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("fi", "viimeistään kello 16:00"),
        ("en", "by 16:00"),
        ("sv", "senast kl. 16:00"),
        ("ru", "не позднее 16:00"),
        ("ar", "قبل الساعة 16:00"),
        ("fa", "حداکثر تا ساعت 16:00"),
        ("ckb", "پێش کاتژمێر 16:00"),
        ("so", "ugu dambayn 16:00"),
        ("tr", "en geç saat 16:00"),
    ],
)
def test_at_the_latest_is_not_a_closing_time(code: str, expected: str):
    assert dates.at_the_latest(dt.time(16), code) == expected
