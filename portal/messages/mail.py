"""Hands one mail of the outbox to the mail server.

The sender and the subject are neutral: they stand on a locked screen that others see. A message sent twice
(the server's yes got lost) carries the same Message-ID, so that mail programs show it once.
"""

from __future__ import annotations

import smtplib
from email.mime.text import MIMEText
from email.utils import formataddr, parseaddr

from django.conf import settings
from django.core.mail import EmailMessage

from portal.messages.not_delivered import NotDelivered
from portal.models import Message

SENDER_NAME = "Ohjaamo"
CALENDAR_FILE = "appointment.ics"


def send(message: Message) -> None:
    """Send the mail. Raises NotDelivered; for good where the server says that there is no such address."""
    letter = _letter(message)
    try:
        letter.message()
    except ValueError as error:  # a header or an address that no mail can have
        raise NotDelivered(type(error).__name__, for_good=True) from None
    try:
        letter.send()
    except smtplib.SMTPRecipientsRefused as error:
        codes = [code for code, _reply in error.recipients.values()]
        raise NotDelivered(f"address refused {min(codes)}", for_good=min(codes) >= 500) from None
    except smtplib.SMTPDataError as error:
        raise NotDelivered(f"mail refused {error.smtp_code}", for_good=error.smtp_code >= 500) from None
    except (smtplib.SMTPException, OSError, ValueError) as error:  # also an answer that is no answer
        raise NotDelivered(type(error).__name__) from None


def sender() -> str:
    """Who the mail is from: the address of the settings, under a name that gives nothing away."""
    name, address = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return formataddr((name or SENDER_NAME, address))


def message_id(message: Message) -> str:
    """The Message-ID: the same for every try of the same message."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    return f"<{message.key}@{domain}>"


def _letter(message: Message) -> EmailMessage:
    letter = EmailMessage(
        subject=message.subject,
        body=message.body,
        from_email=sender(),
        to=[message.recipient],
        headers={
            "Message-ID": message_id(message),
            "Content-Language": message.language,
            # Keeps out-of-office answers away.
            "Auto-Submitted": "auto-generated",
        },
    )
    if message.calendar:
        letter.attach(_calendar_part(message.calendar))
    return letter


def _calendar_part(calendar: str) -> MIMEText:
    part = MIMEText(calendar, "calendar", "utf-8")
    part.set_param("method", "PUBLISH")
    part.add_header("Content-Disposition", "attachment", filename=CALENDAR_FILE)
    return part
