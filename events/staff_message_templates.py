"""Staff screen of the words of messages about registrations."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from events import message_samples
from events.message_templates import WORDS
from events.models import MessageTemplate
from portal import staff_message_templates
from portal.staff_message_templates import MessageTemplateViewSet, Templates

TEMPLATES = Templates(WORDS, message_samples.default, message_samples.sample_values)
staff_message_templates.no_new_rows(MessageTemplate)


class RegistrationTemplateViewSet(MessageTemplateViewSet):
    """The words of all that somebody who registered is told."""

    model = MessageTemplate
    menu_label = _("Viestipohjat: ilmoittautumiset")
    url_prefix = "event-message-templates"
    edit_handler = staff_message_templates.edit_handler(TEMPLATES)
