#!/usr/bin/env bash
# The oldest PostgreSQL that the program must run on, where it is installed: the doors' tests against a server of that
# version in a folder of its own, ended by its process id. Says so plainly where it is not installed.
set -uo pipefail
cd "$(dirname "$0")/.."
bin=$(ls -d /usr/lib/postgresql/1[5-7]/bin 2>/dev/null | sort | head -n 1)
if [ -z "$bin" ]; then
  echo "PostgreSQL 15 to 17 is not installed here: not tried."
  exit 0
fi
place=$(mktemp -d)
as=()
if [ "$(id -u)" -eq 0 ]; then
  chown postgres "$place" || exit 1
  as=(setpriv --reuid=postgres --regid=postgres --clear-groups)
fi
stop() {
  [ -f "$place/data/postmaster.pid" ] && kill -INT "$(head -n 1 "$place/data/postmaster.pid")"
  while [ -f "$place/data/postmaster.pid" ]; do sleep 0.1; done
  rm -rf "$place"
}
trap stop EXIT
cd "$place"
"${as[@]}" "$bin/initdb" -D "$place/data" -A trust -U postgres --locale=C --encoding=UTF8 >/dev/null || exit 1
"${as[@]}" "$bin/pg_ctl" -D "$place/data" -l "$place/log" -w -t 30 \
  -o "-c listen_addresses='' -c unix_socket_directories='$place' -c fsync=off -c max_connections=200" start >/dev/null || exit 1
cd - >/dev/null
"$bin/postgres" --version
# Every migration runs here, the catalogue is read, and the modules whose statements are the least plain are tried.
TEST_DATABASE_URL="postgres://postgres@/postgres?host=$place" \
  node node_modules/vitest/vitest.mjs run --project doors test/access/catalogue.test.ts src/casework/youth src/casework/reports \
  src/casework/responses src/casework/referrals src/casework/meetings src/casework/handovers src/casework/plan src/casework/story \
  src/casework/money
