"""Facts beside a drafted row: what takes effect at once, whatever a draft or an older revision says.

A revisioned row (`Service`, `Coach`) holds texts only. Its facts stand in a plain one-to-one row, reached as
`row.facts`, that `FactsForm` saves together with the texts: also when the texts are only saved as a draft.
"""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import models
from wagtail.admin.forms import WagtailAdminModelForm


class FactsForm(WagtailAdminModelForm):
    """Base form of a revisioned snippet whose facts are edited in the same screen.

    A subclass names the facts model in `facts_model` and its fields in `facts_fields`; panels name those
    fields as if they were the row's own. The facts row's link to the row must be called `row`.
    """

    facts_model: type[models.Model]
    facts_fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.facts = self.facts_model.objects.filter(row=self.instance).first() if self.instance.pk else None
        facts_form = self._facts_form(None)
        for name, field in facts_form.fields.items():
            field.initial = facts_form.initial.get(name, field.initial)
            self.fields[name] = field

    def _facts_form(self, data: dict[str, Any] | None) -> forms.ModelForm:
        form_class = forms.modelform_factory(self.facts_model, fields=self.facts_fields)
        return form_class(data, instance=self.facts or self.facts_model())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        facts = self.facts or self.facts_model()
        for name in self.facts_fields:
            if name in cleaned and not facts._meta.get_field(name).many_to_many:
                setattr(facts, name, cleaned[name])
        try:
            facts.full_clean(exclude=[f.name for f in facts._meta.fields if f.name not in self.facts_fields])
        except forms.ValidationError as error:
            self._update_errors(error)
        return cleaned

    def save(self, commit: bool = True) -> models.Model:
        row = super().save(commit)
        if row.pk:
            self.save_facts(row)
        else:
            self.pending_facts = True
        return row

    def save_facts(self, row: models.Model) -> None:
        """Write the facts of `row` from this form's cleaned values."""
        facts = self.facts or self.facts_model(row=row)
        facts.row = row
        many = {}
        for name in self.facts_fields:
            if name not in self.cleaned_data:
                continue
            if facts._meta.get_field(name).many_to_many:
                many[name] = self.cleaned_data[name]
            else:
                setattr(facts, name, self.cleaned_data[name])
        facts.save()
        for name, rows in many.items():
            getattr(facts, name).set(rows)
        self.facts = facts
