FROM python:3.12-slim
WORKDIR /srv/chorem
COPY pyproject.toml README.md alembic.ini ./
COPY chorem chorem
COPY api api
COPY frontend frontend
COPY symbols symbols
COPY migrations migrations
RUN pip install --no-cache-dir -e . && useradd --create-home chorem && mkdir /data && chown chorem /data
USER chorem
EXPOSE 8000
CMD ["chorem", "serve"]
