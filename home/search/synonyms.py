"""Words of search that mean the same: Dari beside Persian, everyday words beside the office's.

Staff or translators add lines; every line is
one meaning, and finding any of its words finds the others.
"""

from __future__ import annotations

GROUPS: tuple[tuple[str, ...], ...] = (
    ("راهنمایی", "رهنمایی"),
    ("راهنما", "رهنما"),
    ("مشاوره", "مشوره"),
    ("مترجم", "ترجمان"),
    ("تلفن", "تلیفون"),
    ("کد", "کود"),
    ("سلامت", "صحت"),
    ("بهداشت", "صحی"),
    ("خانواده", "فامیل"),
    ("تعطیل", "رخصتی"),
    ("کامپیوتر", "کمپیوتر"),
    ("دانشجو", "محصل"),
    ("دانشجویان", "محصلان"),
    ("داوطلبانه", "رضاکارانه"),
    ("تکلیف", "کارخانگی"),
    ("اطلاعات", "معلومات"),
    ("فهرست", "لست"),
    ("تقویم", "جنتری"),
    ("شماره", "نمبر"),
    ("رزومه", "سوانح", "cv", "ansioluettelo"),
    ("سوئدی", "سویدنی"),
    ("työ", "duuni", "työpaikka"),
    ("asunto", "kämppä", "koti"),
    ("raha", "toimeentulo"),
)
