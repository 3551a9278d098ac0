"""The house: facts, hours, the two desks with their shifts, an absence, a closure."""

from __future__ import annotations

import datetime as dt

from booking.models import Absence, Closure, Coach, Desk, OpeningHours, Shift
from home.management.demo.people import WORKING_DAYS
from portal import clock
from portal.models import HouseFacts

HOUSE_OPENS, HOUSE_CLOSES = dt.time(10), dt.time(16)
DESK_OPENS, DESK_CLOSES = dt.time(10), dt.time(15)
MULTILINGUAL_OPENS = dt.time(13)

#: Who holds the duty desk on each working day, and who sits at the multilingual one every day.
ON_DUTY = ("Pihla", "Deniz", "Hodan", "Pihla")
MULTILINGUAL = ("Laleh", "Samira", "Deniz", "Hodan", "Oksana")

FACTS = {
    "phone": "+358 00 000 0000",
    "whatsapp": "+358 00 000 0000",
    "email": "ohjaamo@example.invalid",
    "arrival_fi": "Tule pääovesta. Sano nimesi.",
    "arrival_en": "Come in by the main door. Say your name.",
    "arrival_sv": "Kom in genom huvuddörren. Säg ditt namn.",
    "arrival_ru": "Войдите через главный вход. Назовите своё имя.",
    "arrival_ar": "الدخول من الباب الرئيسي. يرجى ذكر الاسم عند الوصول.",
    "arrival_fa": "از در اصلی وارد شوید. نام خود را بگویید.",
    "arrival_ckb": "لە دەرگای سەرەکییەوە وەرە ژوورەوە. ناوی خۆت بڵێ.",
    "arrival_so": "Ka soo gal albaabka weyn. Magacaaga sheeg.",
    "arrival_tr": "Ana kapıdan girin. Adınızı söyleyin.",
    "bring_fi": "Paperit, joista haluat puhua.",
    "bring_en": "The papers you want to talk about.",
    "bring_sv": "De papper du vill tala om.",
    "bring_ru": "Документы, о которых хотите поговорить.",
    "bring_ar": "الأوراق التي سنتحدث عنها.",
    "bring_fa": "مدارکی که می‌خواهید دربارهٔ آن‌ها صحبت کنید.",
    "bring_ckb": "ئەو کاغەزانەی دەتەوێت لەبارەیانەوە قسە بکەیت.",
    "bring_so": "Warqadaha aad rabto inaad ka hadasho.",
    "bring_tr": "Konuşmak istediğiniz belgeler.",
}

DESK_NAMES = (
    {
        "fi": "Apua ilman ajanvarausta",
        "en": "Help without an appointment",
        "sv": "Hjälp utan tidsbokning",
        "ru": "Помощь без записи",
        "ar": "مساعدة بدون موعد",
        "fa": "کمک بدون وقت قبلی",
        "ckb": "یارمەتی بەبێ نۆرەگرتن",
        "so": "Caawimo ballan la'aan ah",
        "tr": "Randevusuz yardım",
    },
    {
        "fi": "Apua ilman ajanvarausta monella kielellä",
        "en": "Help without an appointment in many languages",
        "sv": "Hjälp utan tidsbokning på flera språk",
        "ru": "Помощь без записи на разных языках",
        "ar": "مساعدة بدون موعد بعدة لغات",
        "fa": "کمک بدون وقت قبلی به چند زبان",
        "ckb": "یارمەتی بەبێ نۆرەگرتن بە چەند زمانێک",
        "so": "Caawimo ballan la'aan ah oo luqado badan ah",
        "tr": "Birçok dilde randevusuz yardım",
    },
)

CLOSURE_NAME = {
    "fi": "Henkilökunnan koulutuspäivä",
    "en": "Staff training day",
    "sv": "Personalens utbildningsdag",
    "ru": "Учебный день сотрудников",
    "ar": "يوم تدريب الموظفين",
    "fa": "روز آموزش کارکنان",
    "ckb": "ڕۆژی ڕاهێنانی کارمەندان",
    "so": "Maalinta tababarka shaqaalaha",
    "tr": "Personel eğitim günü",
}
MEANWHILE = {
    "fi": "Hätätilanteessa soita numeroon 112.",
    "en": "In an emergency, call 112.",
    "sv": "Ring 112 i en nödsituation.",
    "ru": "В экстренной ситуации звоните по номеру 112.",
    "ar": "في حالات الطوارئ يرجى الاتصال بالرقم 112.",
    "fa": "در وضعیت اضطراری به شماره 112 زنگ بزنید.",
    "ckb": "لە کاتی مەترسیدا تەلەفۆن بۆ ژمارە 112 بکە.",
    "so": "Xaalad degdeg ah wac lambarka 112.",
    "tr": "Acil durumda 112 numarasını arayın.",
}


def load(coaches: dict[str, Coach], today: dt.date) -> None:
    """Make facts, hours, desks, an absence and a closure where there are none yet."""
    since = today - dt.timedelta(weeks=8)
    _facts()
    if not OpeningHours.objects.exists():
        for weekday in WORKING_DAYS:
            OpeningHours.objects.create(
                weekday=weekday, starts=HOUSE_OPENS, ends=HOUSE_CLOSES, valid_from=since
            )
    if not Desk.objects.exists():
        _desks(coaches, since)
    if not Absence.objects.exists():
        _absence(coaches["Deniz"], today)
    if not Closure.objects.exists():
        _closure(today)


def _facts() -> None:
    facts = HouseFacts.load()
    if not facts.phone:
        for name, value in FACTS.items():
            setattr(facts, name, value)
        facts.save()


def _desks(coaches: dict[str, Coach], since: dt.date) -> None:
    duty, multilingual = (
        Desk.objects.create(order=place, **{f"name_{code}": text for code, text in names.items()})
        for place, names in enumerate(DESK_NAMES, start=1)
    )
    for weekday, name in zip(WORKING_DAYS, ON_DUTY, strict=True):
        _shift(duty, weekday, DESK_OPENS, since, [coaches[name]])
        others = [coaches[other] for other in MULTILINGUAL if other != name]
        _shift(multilingual, weekday, MULTILINGUAL_OPENS, since, others)


def _shift(desk: Desk, weekday: int, starts: dt.time, since: dt.date, coaches: list[Coach]) -> None:
    shift = Shift.objects.create(
        desk=desk, weekday=weekday, starts=starts, ends=DESK_CLOSES, valid_from=since
    )
    shift.coaches.set(coaches)


def _absence(coach: Coach, today: dt.date) -> None:
    day = today + dt.timedelta(days=7 - today.weekday() + 1)  # Tuesday of next week
    Absence.objects.create(
        coach=coach, starts_at=clock.at(day, dt.time(9)), ends_at=clock.at(day, dt.time(16))
    )


def _closure(today: dt.date) -> None:
    day = today + dt.timedelta(days=14 - today.weekday() + 2)  # Wednesday, two weeks on
    Closure.objects.create(
        first_day=day,
        last_day=day,
        **{f"name_{code}": text for code, text in CLOSURE_NAME.items()},
        **{f"meanwhile_{code}": text for code, text in MEANWHILE.items()},
    )
