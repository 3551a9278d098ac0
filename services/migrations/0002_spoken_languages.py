"""The spoken languages the portal starts with; staff add to them and switch them on and off.

The source's ten service languages, Ukrainian, Burmese and Tigrinya; Dari apart from Persian, Kurmanji apart
from Sorani. "Tababare", as the source spells it, has no known code and stays hidden until somebody says what
it is.
"""

from django.db import migrations

# code, own name, shown in public, name in each interface language
ROWS = [
    ("fi", "suomi", True, {
        "fi": "suomi",
        "en": "Finnish",
        "sv": "finska",
        "ru": "финский",
        "ar": "الفنلندية",
        "fa": "فنلاندی",
        "ckb": "فینلاندی",
        "so": "Finnish",
        "tr": "Fince",
    }),
    ("en", "English", True, {
        "fi": "englanti",
        "en": "English",
        "sv": "engelska",
        "ru": "английский",
        "ar": "الإنجليزية",
        "fa": "انگلیسی",
        "ckb": "ئینگلیزی",
        "so": "Ingiriis",
        "tr": "İngilizce",
    }),
    ("sv", "svenska", True, {
        "fi": "ruotsi",
        "en": "Swedish",
        "sv": "svenska",
        "ru": "шведский",
        "ar": "السويدية",
        "fa": "سوئدی",
        "ckb": "سویدی",
        "so": "Iswiidhish",
        "tr": "İsveççe",
    }),
    ("ru", "русский", True, {
        "fi": "venäjä",
        "en": "Russian",
        "sv": "ryska",
        "ru": "русский",
        "ar": "الروسية",
        "fa": "روسی",
        "ckb": "ڕووسی",
        "so": "Ruush",
        "tr": "Rusça",
    }),
    ("ar", "العربية", True, {
        "fi": "arabia",
        "en": "Arabic",
        "sv": "arabiska",
        "ru": "арабский",
        "ar": "العربية",
        "fa": "عربی",
        "ckb": "عەرەبی",
        "so": "Carabi",
        "tr": "Arapça",
    }),
    ("fa", "فارسی", True, {
        "fi": "persia (farsi)",
        "en": "Persian (Farsi)",
        "sv": "persiska (farsi)",
        "ru": "персидский (фарси)",
        "ar": "الفارسية",
        "fa": "فارسی",
        "ckb": "فارسی",
        "so": "Faarisi",
        "tr": "Farsça",
    }),
    ("prs", "دری", True, {
        "fi": "dari",
        "en": "Dari",
        "sv": "dari",
        "ru": "дари",
        "ar": "الدرية",
        "fa": "دری",
        "ckb": "دەری",
        "so": "Dari",
        "tr": "Darice",
    }),
    ("ckb", "کوردی (سۆرانی)", True, {
        "fi": "kurdi (sorani)",
        "en": "Kurdish (Sorani)",
        "sv": "kurdiska (sorani)",
        "ru": "курдский (сорани)",
        "ar": "الكردية (السورانية)",
        "fa": "کردی (سورانی)",
        "ckb": "کوردی (سۆرانی)",
        "so": "Kurdi (Soraani)",
        "tr": "Kürtçe (Soranice)",
    }),
    ("kmr", "Kurdî (Kurmancî)", True, {
        "fi": "kurdi (kurmandži)",
        "en": "Kurdish (Kurmanji)",
        "sv": "kurdiska (kurmanji)",
        "ru": "курдский (курманджи)",
        "ar": "الكردية (الكرمانجية)",
        "fa": "کردی (کرمانجی)",
        "ckb": "کوردی (کورمانجی)",
        "so": "Kurdi (Kurmaanji)",
        "tr": "Kürtçe (Kurmancca)",
    }),
    ("so", "Soomaali", True, {
        "fi": "somali",
        "en": "Somali",
        "sv": "somaliska",
        "ru": "сомалийский",
        "ar": "الصومالية",
        "fa": "سومالیایی",
        "ckb": "سۆمالی",
        "so": "Soomaali",
        "tr": "Somalice",
    }),
    ("tr", "Türkçe", True, {
        "fi": "turkki",
        "en": "Turkish",
        "sv": "turkiska",
        "ru": "турецкий",
        "ar": "التركية",
        "fa": "ترکی",
        "ckb": "تورکی",
        "so": "Turki",
        "tr": "Türkçe",
    }),
    ("uk", "українська", True, {
        "fi": "ukraina",
        "en": "Ukrainian",
        "sv": "ukrainska",
        "ru": "украинский",
        "ar": "الأوكرانية",
        "fa": "اوکراینی",
        "ckb": "ئۆکراینی",
        "so": "Yukreeniyaan",
        "tr": "Ukraynaca",
    }),
    ("my", "မြန်မာဘာသာ", True, {
        "fi": "burma",
        "en": "Burmese",
        "sv": "burmesiska",
        "ru": "бирманский",
        "ar": "البورمية",
        "fa": "برمه‌ای",
        "ckb": "بۆرمی",
        "so": "Burmiis",
        "tr": "Birmanca",
    }),
    ("ti", "ትግርኛ", True, {
        "fi": "tigrinja",
        "en": "Tigrinya",
        "sv": "tigrinska",
        "ru": "тигринья",
        "ar": "التغرينية",
        "fa": "تیگرینیا",
        "ckb": "تیگرینی",
        "so": "Tigriinya",
        "tr": "Tigrinyaca",
    }),
    ("", "Tababare", False, {
        "fi": "tababare",
        "en": "Tababare",
        "sv": "tababare",
        "ru": "табабаре",
        "ar": "تاباباري",
        "fa": "تاباباره",
        "ckb": "تابابارێ",
        "so": "Tababare",
        "tr": "Tababare",
    }),
]


def add_languages(apps, schema_editor):
    SpokenLanguage = apps.get_model("services", "SpokenLanguage")
    for place, (code, own_name, is_public, names) in enumerate(ROWS, start=1):
        SpokenLanguage.objects.create(
            code=code,
            own_name=own_name,
            is_public=is_public,
            order=place * 10,
            name=names["fi"],
            **{f"name_{language}": name for language, name in names.items()},
        )


class Migration(migrations.Migration):
    dependencies = [("services", "0001_initial")]

    operations = [migrations.RunPython(add_languages, migrations.RunPython.noop)]
