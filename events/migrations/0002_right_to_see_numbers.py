from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0001_initial'),
    ]

    operations = [
        migrations.AlterModelOptions(
            name='earliertotal',
            options={'ordering': ['month', 'row'], 'permissions': [('see_numbers', 'Näkee raportin luvut')], 'verbose_name': 'aiempi määrä', 'verbose_name_plural': 'aiemmat määrät'},
        ),
    ]
