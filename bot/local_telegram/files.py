"""The photos and documents that passed through the local Telegram, and the sizes of a photo."""

from __future__ import annotations

import hashlib
import itertools
import mimetypes
import struct
import time
from collections.abc import Sequence
from dataclasses import dataclass

from bot.local_telegram.calls import ApiCall, Upload
from bot.local_telegram.cards import Json
from bot.local_telegram.errors import TOO_LARGE, build_bad_request

LARGEST_UPLOAD = 50 << 20
LARGEST_PHOTO = 10 << 20
LARGEST_DOWNLOAD = 20 << 20
_PHOTO_SIDES = (90, 320, 800, 1280)
"""Longest sides, in pixels, of the copies Telegram keeps of a photo."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that can be fetched: its id, the path a bot downloads it from, and its content."""

    file_id: str
    path: str
    name: str
    mime: str
    body: bytes

    def to_fields(self) -> Json:
        """Give the fields that every kind of file has in the Bot API."""
        return {
            "file_id": self.file_id,
            "file_unique_id": hashlib.sha1(self.body, usedforsecurity=False).hexdigest()[:16],
            "file_size": len(self.body),
        }


class Files:
    """The shelf of files; ids start at the wall clock so that those of an earlier run mean nothing here."""

    def __init__(self) -> None:
        self._numbers = itertools.count(int(time.time() * 1000))
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._media: dict[str, Json] = {}

    def get(self, file_id: str) -> StoredFile | None:
        """Find a file by its id."""
        return self._by_id.get(file_id)

    def find_by_path(self, path: str) -> StoredFile | None:
        """Find a file by the path that getFile gave."""
        return self._by_path.get(path)

    def keep(self, folder: str, upload: Upload) -> StoredFile:
        """Put a file on the shelf. Raises ApiRefusal above 50 MB."""
        if len(upload.body) > LARGEST_UPLOAD:
            raise TOO_LARGE
        number = next(self._numbers)
        ending = "." + upload.name.rpartition(".")[2].lower() if "." in upload.name else ".bin"
        guessed = mimetypes.guess_type(upload.name)[0] or upload.mime or "application/octet-stream"
        stored = StoredFile(f"local-{number}", f"{folder}/file_{number}{ending}", upload.name, guessed, upload.body)
        self._by_id[stored.file_id] = self._by_path[stored.path] = stored
        return stored

    def keep_photo(self, uploads: Sequence[Upload]) -> Json:
        """Keep a photo, given as its copies from small to large or as one picture; give the message's `photo` field.

        Raises ApiRefusal for what is no picture, too large, or too long and thin.
        """
        if len(uploads[-1].body) > LARGEST_PHOTO:
            size = len(uploads[-1].body)
            raise build_bad_request(
                f"file of size {size} bytes is too big for a photo; the maximum size is {LARGEST_PHOTO} bytes"
            )
        width, height = measure_picture(uploads[-1].body)
        if width + height > 10_000 or max(width, height) > 20 * min(width, height):
            raise build_bad_request("PHOTO_INVALID_DIMENSIONS")
        if len(uploads) > 1:
            sizes = [self._keep_size(upload, *measure_picture(upload.body)) for upload in uploads]
        else:
            longest = max(width, height)
            ratios = [side / longest for side in _PHOTO_SIDES[:3] if side < longest]
            ratios.append(min(1.0, _PHOTO_SIDES[-1] / longest))
            sizes = [self._keep_size(uploads[0], round(width * by) or 1, round(height * by) or 1) for by in ratios]
        return self._remember_media({"photo": sizes}, sizes)

    def keep_document(self, upload: Upload) -> Json:
        """Keep a document; give the message's `document` field."""
        stored = self.keep("documents", upload)
        facts = stored.to_fields() | {"file_name": stored.name or "file", "mime_type": stored.mime}
        return self._remember_media({"document": facts}, [facts])

    def find_media(self, call: ApiCall, kind: str, value: str) -> Json:
        """Give the media of a call, `kind` photo or document: a new file, or one sent again by its id."""
        upload = call.uploads.get(value.removeprefix("attach://") if value else kind)
        if upload is not None and not upload.body:
            raise build_bad_request("file must be non-empty")
        if upload is not None:
            return self.keep_photo([upload]) if kind == "photo" else self.keep_document(upload)
        known = self._media.get(value, {})
        if kind not in known:
            raise build_bad_request(
                "wrong file identifier/HTTP URL specified" if value else f"there is no {kind} in the request"
            )
        return known

    def _keep_size(self, upload: Upload, width: int, height: int) -> Json:
        return self.keep("photos", upload).to_fields() | {"width": width, "height": height}

    def _remember_media(self, media: Json, ids: Sequence[Json]) -> Json:
        self._media.update({facts["file_id"]: media for facts in ids})
        return media


def measure_picture(body: bytes) -> tuple[int, int]:
    """Read width and height, in pixels, from the head of a PNG, GIF, JPEG or WebP. Raises ApiRefusal for anything else."""
    if body.startswith(b"\x89PNG\r\n\x1a\n") and len(body) >= 24:
        return _require_positive(*struct.unpack(">II", body[16:24]))
    if body[:6] in (b"GIF87a", b"GIF89a") and len(body) >= 10:
        return _require_positive(*struct.unpack("<HH", body[6:10]))
    if body[:4] == b"RIFF" and body[12:16] == b"VP8X" and len(body) >= 30:
        return int.from_bytes(body[24:27], "little") + 1, int.from_bytes(body[27:30], "little") + 1
    if body[:4] == b"RIFF" and body[12:16] == b"VP8 " and len(body) >= 30:
        return _require_positive(*(side & 0x3FFF for side in struct.unpack("<HH", body[26:30])))
    return _measure_jpeg(body)


def _measure_jpeg(body: bytes) -> tuple[int, int]:
    at = 2
    while body[:2] == b"\xff\xd8" and at + 9 <= len(body) and body[at] == 0xFF:
        marker, length = body[at + 1], int.from_bytes(body[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", body[at + 5 : at + 9])
            return _require_positive(width, height)
        at += 2 + length
    raise build_bad_request("IMAGE_PROCESS_FAILED")


def _require_positive(width: int, height: int) -> tuple[int, int]:
    if not width or not height:
        raise build_bad_request("IMAGE_PROCESS_FAILED")
    return width, height
