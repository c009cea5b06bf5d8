"""The wire to Telegram: what python-telegram-bot calls travels over aiohttp, at a third of the price of its own client."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Mapping
from functools import cache
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import httpx
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

_CONNECT_SECONDS, _UPLOAD_SECONDS, _POOL_SECONDS = (
    5.0,
    20.0,
    1.0,
)  # seconds: for a connection, for each piece of a file, for a place in the pool
UPLOAD_PIECE = 1 << 16  # bytes
_FORM_HEADERS = {"Content-Type": "application/x-www-form-urlencoded"}


class UnansweredCall(TimedOut):
    """The call went out, and no answer came: Telegram may have done it or not."""


class AiohttpRequest(BaseRequest):
    """At most `pool` connections. `patience`: seconds that Telegram may take for an answer, or to take in a request."""

    def __init__(self, pool: int, patience: float) -> None:
        self._pool, self._patience = pool, patience
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take when the call does not say."""
        return self._patience

    async def initialize(self) -> None:
        """Opens the wire; opening it twice opens it once."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._pool, ssl=_build_ssl_context()),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Closes it."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One call: the status and what was answered. Raises TimedOut and NetworkError, which never name the address, for
        the token stands in it."""
        if self._session is None:
            raise RuntimeError("the wire is not open")
        connect, turn = _to_seconds(connect_timeout, _CONNECT_SECONDS), _to_seconds(pool_timeout, _POOL_SECONDS)
        timeout = aiohttp.ClientTimeout(
            total=None,
            connect=connect + turn if connect is not None and turn is not None else None,
            sock_connect=connect,
            sock_read=_to_seconds(read_timeout, self._patience),
        )
        files = request_data is not None and request_data.contains_files
        try:
            async with asyncio.timeout(None) as waiting:
                body: bytes | AsyncIterator[bytes] | None = None
                headers: Mapping[str, str] = _FORM_HEADERS
                if request_data is not None and files:
                    whole, headers = await _build_multipart(request_data)
                    body = _cut_pieces(whole, waiting, _to_seconds(write_timeout, _UPLOAD_SECONDS))
                elif request_data is not None:
                    body = request_data.url_encoded_parameters().encode()
                async with self._session.request(
                    method,
                    url,
                    data=body,
                    headers=headers,
                    timeout=timeout,
                    allow_redirects=False,
                    proxy=_find_proxy(*_parse_server(url)),
                ) as answer:
                    return answer.status, await answer.read()
        except TimeoutError as no:
            kind = TimedOut if isinstance(no, aiohttp.ConnectionTimeoutError) else UnansweredCall
            raise kind(f"Timed out ({type(no).__name__})") from None
        except (aiohttp.ClientError, OSError) as no:
            raise NetworkError(f"aiohttp.{type(no).__name__}") from None


async def _build_multipart(data: RequestData) -> tuple[bytes, Mapping[str, str]]:
    form = aiohttp.FormData(quote_fields=False, default_to_multipart=True)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    payload = form()
    whole = await payload.as_bytes()
    return whole, {"Content-Type": payload.headers["Content-Type"], "Content-Length": str(len(whole))}


async def _cut_pieces(whole: bytes, waiting: asyncio.Timeout, seconds: float | None) -> AsyncIterator[bytes]:
    """A slow line may take its time for a large file as long as piece after piece goes out."""
    for start in range(0, len(whole), UPLOAD_PIECE):
        waiting.reschedule(asyncio.get_running_loop().time() + seconds if seconds is not None else None)
        yield whole[start : start + UPLOAD_PIECE]
    waiting.reschedule(None)


def _to_seconds(said: object, usual: float) -> float | None:
    if said is BaseRequest.DEFAULT_NONE:
        return usual
    return float(said) if isinstance(said, int | float) else None


@cache
def _build_ssl_context() -> ssl.SSLContext:
    """Whom the library's own client trusts, an operator's SSL_CERT_FILE included."""
    return httpx.create_ssl_context()


def _parse_server(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname or ""


@cache
def _find_proxy(scheme: str, host: str) -> str | None:
    """The proxy of the environment (HTTPS_PROXY, NO_PROXY …); looked up once, for aiohttp by itself would for every call."""
    if proxy_bypass(host):
        return None
    known = getproxies()
    return known.get(scheme) or known.get("all")
