"""PCs and people at the centre: enrolment codes, devices, password verifiers. Secrets are stored as hashes only."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import sqlalchemy as sa
from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from models.kernel.clock import Clock
from models.kernel.enums import OrgLevel, StaffStatus
from models.kernel.ids import Entropy, IdSource
from models.rules.permissions import SERVER_LOCK_FAILS, SERVER_LOCK_MS
from models.store.scopes import office_scope, outlet_scope
from sync.protocol.accounts import EnrolAnswer, EnrolRequest, PasswordRequest, SignInAnswer, SignInRequest
from sync.protocol.codec import decode_fields
from sync.protocol.errors import WireCode
from sync.server import tables as t
from sync.server.sql_storage import SqlStorage
from sync.server.storage import Device
