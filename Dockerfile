# Boucle in a container: the locked versions, no root, one folder that stays (/data).
FROM python:3.11-slim

ENV PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 \
    BOUCLE_DATABASE_URL=sqlite:////data/boucle.sqlite3 BOUCLE_CACHE=/data/cache \
    BOUCLE_METRICS_PORT=9109
WORKDIR /boucle
COPY requirements.lock ./
RUN pip install --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY matching ./matching
COPY storage ./storage
COPY bot ./bot
RUN useradd --system --home-dir /data boucle && install -d -o boucle -g boucle -m 700 /data
USER boucle
VOLUME /data
STOPSIGNAL SIGINT
# Unhealthy when nobody is answered any more; /metrics at the same port is for a Prometheus beside it.
HEALTHCHECK --interval=30s --timeout=10s --start-period=2m --retries=3 \
    CMD ["python", "-c", "from http.client import HTTPConnection as To; line = To('127.0.0.1', 9109, timeout=8); line.request('GET', '/health'); raise SystemExit(line.getresponse().status != 200)"]
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
