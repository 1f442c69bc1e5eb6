# PostgreSQL 18 with as much of the official image's contract as tests and compose use.
FROM astrasonic/debian:local
COPY postgres/ /usr/local/
COPY postgres-entrypoint /usr/local/bin/
RUN groupadd -g 999 postgres && useradd -u 999 -g 999 -d /var/lib/postgresql postgres \
    && mkdir -p /var/lib/postgresql /run/postgresql && chown 999:999 /var/lib/postgresql /run/postgresql
ENV PGDATA=/var/lib/postgresql/18/docker LANG=C.UTF-8
USER 999
EXPOSE 5432
STOPSIGNAL SIGINT
ENTRYPOINT ["postgres-entrypoint"]
CMD ["postgres"]
