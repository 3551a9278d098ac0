"""Facts beside a drafted row: what takes effect at once, whatever a draft or an older revision says.

A revisioned row (`Service`, `Coach`) holds texts only. Its facts stand in a plain one-to-one row, reached as
`row.facts`, that the same staff form saves together with the texts: also when the texts are only a draft.
"""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.forms.models import fields_for_model, model_to_dict
from wagtail.admin.forms.models import WagtailAdminModelForm, formfield_for_dbfield


class FactsForm(WagtailAdminModelForm):
    """A staff form of a revisioned row that also holds the fields of its facts. Made by `facts_form`.

    Saving the form writes the texts only, because a preview saves it too (uncommitted). The views write the
    facts, by `save_facts`, in the transaction in which they save the texts.
    """

    facts_model: type[models.Model]
    facts_fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.facts = self.facts_model.objects.filter(row_id=self.instance.pk).first()
        if self.facts:
            self.initial |= model_to_dict(self.facts, self.facts_fields)

    def clean(self) -> dict[str, Any]:
        """Check the facts by their own model's rules, as far as this user's form has them."""
        super().clean()
        facts = self.facts or self.facts_model()
        named = self._set_columns(facts)
        try:
            facts.full_clean(exclude={field.name for field in facts._meta.fields} - named)
        except ValidationError as error:
            self.add_error(None, error)
        return self.cleaned_data

    def save_facts(self, row: models.Model) -> None:
        """Write the facts of `row` from the cleaned values. Fields this user may not see stay as they are."""
        facts = self.facts or self.facts_model()
        facts.row_id = row.pk
        many = self._given() - self._set_columns(facts)
        if not self._given():
            return
        facts.save()
        for name in many:
            getattr(facts, name).set(self.cleaned_data[name])
        self.facts = facts

    def _given(self) -> set[str]:
        return {name for name in self.facts_fields if name in self.cleaned_data}

    def _set_columns(self, facts: models.Model) -> set[str]:
        """Put the cleaned values into the columns of `facts`; the names of those columns."""
        columns = {name for name in self._given() if not facts._meta.get_field(name).many_to_many}
        for name in columns:
            setattr(facts, name, self.cleaned_data[name])
        return columns


def facts_form(facts_model: type[models.Model], fields: tuple[str, ...]) -> type[FactsForm]:
    """The base form of a revisioned row whose facts are the `fields` of `facts_model`.

    Panels name those fields as if they were the row's own. The link from facts to row must be called `row`.
    """
    declared = fields_for_model(facts_model, fields, formfield_callback=formfield_for_dbfield)
    attributes = {"facts_model": facts_model, "facts_fields": fields, **declared}
    return type(FactsForm)(f"{facts_model.__name__}Form", (FactsForm,), attributes)
