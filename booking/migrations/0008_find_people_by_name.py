"""Keys by which staff find a client: the name folded, and how it sounds. Made here for every row there is."""

from django.db import migrations

import portal.name_keys

AT_ONCE = 1000


def make_keys(apps, schema_editor):
    """Give every person the keys that a new one gets when it is written."""
    person = apps.get_model("booking", "AppointmentPerson")
    names = ("name_folded", "name_sounds")
    fields = [person._meta.get_field(name) for name in names]
    rows = person.objects.only("pk", "name", "also_called", *names)
    last = 0
    while batch := list(rows.filter(pk__gt=last).order_by("pk")[:AT_ONCE]):
        for row in batch:
            for field in fields:
                setattr(row, field.attname, field.key_of(row))
        person.objects.bulk_update(batch, names)
        last = batch[-1].pk


class Migration(migrations.Migration):
    dependencies = [
        ("booking", "0007_message_templates"),
    ]

    operations = [
        migrations.AddField(
            model_name="appointmentperson",
            name="name_folded",
            field=portal.name_keys.NameKeyField(
                blank=True,
                default="",
                editable=False,
                key="folded",
                of=("name", "also_called"),
                verbose_name="nimi hakua varten",
            ),
        ),
        migrations.AddField(
            model_name="appointmentperson",
            name="name_sounds",
            field=portal.name_keys.NameKeyField(
                blank=True,
                default="",
                editable=False,
                key="sounds",
                of=("name", "also_called"),
                verbose_name="nimen äänet hakua varten",
            ),
        ),
        migrations.RunPython(make_keys, migrations.RunPython.noop, elidable=True),
    ]
