"""The old path of the encrypted field, which migrations name."""

from __future__ import annotations

from portal.db.encryption import EncryptedTextField

__all__ = ["EncryptedTextField"]
