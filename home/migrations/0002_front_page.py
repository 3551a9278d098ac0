"""The nine languages of the pages, the site, and the front page in Finnish with its eight aliases."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import migrations
from django.utils import timezone


def make_front_page(apps, schema_editor):
    Locale = apps.get_model("wagtailcore", "Locale")
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    HomePage = apps.get_model("home", "HomePage")
    ContentType = apps.get_model("contenttypes", "ContentType")

    if HomePage.objects.exists():
        return
    root = Page.objects.get(depth=1)
    # The page that Wagtail itself puts there, in whose place ours stands.
    Site.objects.all().delete()
    Page.objects.filter(depth=2, slug="home").delete()

    kind, _made = ContentType.objects.get_or_create(app_label="home", model="homepage")
    key, now, finnish = uuid.uuid4(), timezone.now(), None
    for number, (code, _name) in enumerate(settings.WAGTAIL_CONTENT_LANGUAGES, start=1):
        locale, _made = Locale.objects.get_or_create(language_code=code)
        slug = "home" if finnish is None else f"home-{code}"
        page = HomePage.objects.create(
            title="Etusivu",
            draft_title="Etusivu",
            slug=slug,
            url_path=f"/{slug}/",
            path=f"{root.path}{number:04d}",
            depth=2,
            numchild=0,
            content_type=kind,
            locale=locale,
            translation_key=key,
            alias_of_id=finnish.pk if finnish else None,
            live=True,
            has_unpublished_changes=False,
            first_published_at=now,
            last_published_at=now,
        )
        finnish = finnish or page
    root.numchild = len(settings.WAGTAIL_CONTENT_LANGUAGES)
    root.save(update_fields=["numchild"])
    Site.objects.create(
        hostname="localhost",
        site_name="Maahanmuuttaja Ohjaamo Kemi",
        root_page_id=finnish.pk,
        is_default_site=True,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(make_front_page, migrations.RunPython.noop)]
