"""How a key is sealed: password and machine secret, recovery code, or the centre's share. Pure functions.

A password is stretched by argon2id, so that each guess costs memory and time; the result is keyed with the machine
secret, so that a copied file cannot even be guessed at. The codes are random, so they need no stretching.
"""

import hmac
from base64 import b32decode, b32encode
from binascii import Error as BinasciiError
from hashlib import blake2b

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.core.slots import Kdf, SealedKey
from models.kernel.ids import Entropy

KEY_SIZE = 32
CODE_BYTES = 20
_NONCE = 12
_CHECK_BYTES = 5
_MARK_BYTES = 16
_GROUP = 4


def password_key(password: str, kdf: Kdf, machine: bytes) -> bytes:
    """The sealing key of a password on this machine, 32 bytes; takes about a quarter of a second."""
    return blake2b(_stretch(password, kdf), digest_size=KEY_SIZE, key=machine, person=b"youke-slot").digest()


def password_mark(password: str, kdf: Kdf, machine: bytes) -> bytes:
    """What is remembered of a password used before, 16 bytes; it opens nothing."""
    return blake2b(_stretch(password, kdf), digest_size=_MARK_BYTES, key=machine, person=b"youke-past").digest()


def code_key(secret: bytes) -> bytes:
    """The sealing key of a recovery code, 32 bytes; the same on every machine."""
    return blake2b(secret, digest_size=KEY_SIZE, person=b"youke-recovery").digest()


def share_key(share: bytes, machine: bytes) -> bytes:
    """The sealing key of the centre's share on this machine, 32 bytes."""
    return blake2b(share, digest_size=KEY_SIZE, key=machine, person=b"youke-centre").digest()


def seal(kek: bytes, key: bytes, context: bytes, entropy: Entropy, now_ms: int) -> SealedKey:
    """Seal a key; ``context`` must be the same at the opening."""
    nonce = entropy.take(_NONCE)
    return SealedKey(nonce, AESGCM(kek).encrypt(nonce, key, context), now_ms)


def unseal(kek: bytes, sealed: SealedKey, context: bytes) -> bytes | None:
    """The sealed key, or None where the sealing key does not fit."""
    try:
        return AESGCM(kek).decrypt(sealed.nonce, sealed.sealed, context)
    except InvalidTag:
        return None


def write_code(secret: bytes) -> str:
    """The printed form of a recovery code: ten groups of four letters and digits, the last two a check."""
    text = b32encode(secret + _code_check(secret)).decode()
    return "-".join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))


def read_code(code: str) -> bytes | None:
    """The secret of a printed code, or None where it is mistyped; blanks, hyphens and case do not matter."""
    try:
        raw = b32decode("".join(code.split()).replace("-", "").upper())
    except (BinasciiError, ValueError):
        return None
    secret, check = raw[:CODE_BYTES], raw[CODE_BYTES:]
    return secret if hmac.compare_digest(check, _code_check(secret)) else None


def _stretch(password: str, kdf: Kdf) -> bytes:
    return hash_secret_raw(
        password.encode(),
        kdf.salt,
        time_cost=kdf.passes,
        memory_cost=kdf.memory_kib,
        parallelism=kdf.lanes,
        hash_len=KEY_SIZE,
        type=Type.ID,
    )


def _code_check(secret: bytes) -> bytes:
    return blake2b(secret, digest_size=_CHECK_BYTES, person=b"youke-check").digest()
