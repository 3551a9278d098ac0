"""Staff screen of the words of messages about registrations."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from events.messages import samples
from events.messages.texts import TEMPLATES
from events.models import MessageTemplate
from portal.staff import message_templates
from portal.staff.message_templates import MessageTemplateViewSet, TemplateScreen

SCREEN = TemplateScreen(TEMPLATES, samples.sample_values)
message_templates.no_new_rows(MessageTemplate)


class RegistrationTemplateViewSet(MessageTemplateViewSet):
    """The words of all that somebody who registered is told."""

    model = MessageTemplate
    menu_label = _("Viestipohjat: ilmoittautumiset")
    url_prefix = "event-message-templates"
    edit_handler = message_templates.edit_handler(SCREEN)
