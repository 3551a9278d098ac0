"""Days and times in words, in the nine languages: what stands on pages, tickets and in messages.

The words are kept here as a table and not in the catalogues: their order and points differ by language in
ways no translated sentence can hold. Instants are aware; what is written is Helsinki's wall clock, 24 hours,
Latin digits, a colon. Arabic, Persian and Sorani write months as numbers, and drop the last point of a date
without a year (it would jump to the other end of the line).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from babel.dates import format_date

from portal import clock, languages


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_NUMBERS = _names("1 2 3 4 5 6 7 8 9 10 11 12")
_ENGLISH_MONTHS = _names(
    "January February March April May June July August September October November December"
)
_SWEDISH_MONTHS = _names(
    "januari februari mars april maj juni juli augusti september oktober november december"
)
_RUSSIAN_MONTHS = _names("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")
_SOMALI_MONTHS = _names(
    "Janaayo Febraayo Maarso Abriil Maayo Juun Luulyo Agosto Sebtembar Oktoobar Noofeembar Diseembar"
)
_FINNISH_MONTHS = _names(
    "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu"
)
#: A month by itself, where it has another form than inside a date.
_MONTHS_ALONE = {
    "fi": _FINNISH_MONTHS,
    "ru": _names("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"),
}
_TURKISH_MONTHS = _names("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık")


@dataclass(frozen=True, slots=True)
class Words:
    """How one language writes days and times.

    Patterns name `weekday`, `day`, `month` (number or genitive name), `year`, `time`, `start`, `end`.
    `weekdays` begin on Monday.
    """

    weekdays: tuple[str, ...]
    long: str
    listed: str
    today: str
    tomorrow: str
    at: str
    span: str
    until: str
    latest: str
    months: tuple[str, ...] = _NUMBERS
    listed_months: tuple[str, ...] = ()
    comma: str = ", "


WORDS = {
    "fi": Words(
        weekdays=_names("maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai"),
        long="{weekday} {day}.{month}.{year}",
        listed="{weekday} {day}.{month}.",
        today="tänään",
        tomorrow="huomenna",
        at="kello {time}",
        span="kello {start}–{end}",
        until="kello {time} asti",
        latest="viimeistään kello {time}",
    ),
    "en": Words(
        weekdays=_names("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
        months=_ENGLISH_MONTHS,
        long="{weekday} {day} {month} {year}",
        listed="{weekday} {day} {month}",
        today="today",
        tomorrow="tomorrow",
        at="at {time}",
        span="from {start} to {end}",
        until="until {time}",
        latest="by {time}",
    ),
    "sv": Words(
        weekdays=_names("måndag tisdag onsdag torsdag fredag lördag söndag"),
        months=_SWEDISH_MONTHS,
        listed_months=_NUMBERS,
        long="{weekday} {day} {month} {year}",
        listed="{weekday} {day}.{month}",
        today="i dag",
        tomorrow="i morgon",
        at="kl. {time}",
        span="kl. {start}–{end}",
        until="till kl. {time}",
        latest="senast kl. {time}",
    ),
    "ru": Words(
        weekdays=_names("понедельник вторник среда четверг пятница суббота воскресенье"),
        months=_RUSSIAN_MONTHS,
        long="{weekday}, {day} {month} {year} г.",
        listed="{weekday}, {day} {month}",
        today="сегодня",
        tomorrow="завтра",
        at="в {time}",
        span="с {start} до {end}",
        until="до {time}",
        latest="не позднее {time}",
    ),
    "ar": Words(
        weekdays=_names("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"),
        long="{weekday} {day}.{month}.{year}",
        listed="{weekday} {day}.{month}",
        today="اليوم",
        tomorrow="غدًا",
        at="الساعة {time}",
        span="من {start} إلى {end}",
        until="حتى الساعة {time}",
        latest="قبل الساعة {time}",
        comma="، ",
    ),
    "fa": Words(
        weekdays=_names("دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه یکشنبه"),
        long="{weekday} {day}.{month}.{year}",
        listed="{weekday} {day}.{month}",
        today="امروز",
        tomorrow="فردا",
        at="ساعت {time}",
        span="از {start} تا {end}",
        until="تا ساعت {time}",
        latest="حداکثر تا ساعت {time}",
        comma="، ",
    ),
    "ckb": Words(
        weekdays=_names("دووشەممە سێشەممە چوارشەممە پێنجشەممە هەینی شەممە یەکشەممە"),
        long="{weekday} {day}.{month}.{year}",
        listed="{weekday} {day}.{month}",
        today="ئەمڕۆ",
        tomorrow="سبەینێ",
        at="کاتژمێر {time}",
        span="لە {start} تا {end}",
        until="تا کاتژمێر {time}",
        latest="پێش کاتژمێر {time}",
        comma="، ",
    ),
    "so": Words(
        weekdays=_names("Isniin Talaado Arbaco Khamiis Jimce Sabti Axad"),
        months=_SOMALI_MONTHS,
        listed_months=_NUMBERS,
        long="{weekday}, {day} {month} {year}",
        listed="{weekday} {day}.{month}.",
        today="maanta",
        tomorrow="berri",
        at="saacadda {time}",
        span="{start} ilaa {end}",
        until="ilaa {time}",
        latest="ugu dambayn {time}",
    ),
    "tr": Words(
        weekdays=_names("Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar"),
        months=_TURKISH_MONTHS,
        long="{day} {month} {year} {weekday}",
        listed="{day} {month} {weekday}",
        today="bugün",
        tomorrow="yarın",
        at="saat {time}",
        span="{start}–{end} arası",
        until="kapanış: {time}",
        latest="en geç saat {time}",
    ),
}


def words(language: str) -> Words:
    """The words of a language; the Finnish ones for a language the portal is not read in."""
    return WORDS.get(language) or WORDS[languages.SOURCE]


def weekday(day: dt.date, language: str) -> str:
    """The weekday in full, as it stands inside a sentence."""
    return words(language).weekdays[day.weekday()]


def short_weekday(day: dt.date, language: str) -> str:
    """The weekday as the head of a narrow column, as short as the language has it: "ma", "Mon"."""
    return str(format_date(day, "ccc", locale=language))


def long_date(day: dt.date, language: str) -> str:
    """Weekday, day, month and year: "keskiviikko 25.11.2026"."""
    own = words(language)
    return own.long.format(
        weekday=weekday(day, language), day=day.day, month=own.months[day.month - 1], year=day.year
    )


def list_date(day: dt.date, language: str) -> str:
    """Weekday, day and month, without the year: "keskiviikko 25.11."."""
    own = words(language)
    month = (own.listed_months or own.months)[day.month - 1]
    return own.listed.format(weekday=weekday(day, language), day=day.day, month=month)


def month_and_year(day: dt.date, language: str) -> str:
    """A month by itself: "marraskuu 2026", or "11.2026" where months are numbers."""
    months = _MONTHS_ALONE.get(language) or words(language).months
    return f"{months[day.month - 1]}{'.' if months is _NUMBERS else ' '}{day.year}"


def near(day: dt.date, today: dt.date, language: str) -> str:
    """ "tänään", "huomenna", or "" for any other day."""
    own = words(language)
    return {today: own.today, today + dt.timedelta(days=1): own.tomorrow}.get(day, "")


def relative_date(day: dt.date, today: dt.date, language: str) -> str:
    """The day as a list shows it, with today and tomorrow said: "huomenna, keskiviikko 25.11."."""
    close, listed = near(day, today, language), list_date(day, language)
    return f"{close}{words(language).comma}{listed}" if close else listed


def short_relative(day: dt.date, today: dt.date, language: str) -> str:
    """The day in as few words as are clear: "huomenna", a weekday within a week, else the date."""
    if close := near(day, today, language):
        return close
    within_a_week = dt.timedelta(0) < day - today < dt.timedelta(days=7)
    return weekday(day, language) if within_a_week else list_date(day, language)


def clock_time(moment: dt.datetime | dt.time) -> str:
    """Helsinki's wall clock, 24 hours: "13:00". Takes an aware instant, or a time of the wall clock."""
    local = clock.local(moment) if isinstance(moment, dt.datetime) else moment
    return f"{local:%H:%M}"


def at_time(moment: dt.datetime | dt.time, language: str) -> str:
    """A time as it stands in a sentence: "kello 13:00"."""
    return words(language).at.format(time=clock_time(moment))


def from_to(start: dt.datetime | dt.time, end: dt.datetime | dt.time, language: str) -> str:
    """A stretch of one day, in words: "kello 10:00–15:00"."""
    return words(language).span.format(start=clock_time(start), end=clock_time(end))


def at_the_latest(moment: dt.datetime | dt.time, language: str) -> str:
    """The end of a time limit, where nothing closes: "viimeistään kello 16:00"."""
    return words(language).latest.format(time=clock_time(moment))


def until(end: dt.datetime | dt.time, language: str) -> str:
    """When something ends, in words: "kello 15:00 asti"."""
    return words(language).until.format(time=clock_time(end))


def day_and_time(instant: dt.datetime, now: dt.datetime, language: str) -> str:
    """When something happens, seen from `now`: "huomenna, keskiviikko 25.11. kello 10:00"."""
    day = relative_date(clock.today(instant), clock.today(now), language)
    return f"{day} {at_time(instant, language)}"
