#!/usr/bin/env bash
# A private PostgreSQL server for the tests: `postgres.sh start FOLDER [PROCESS]` prints a connection string, `stop FOLDER` ends it, `restart FOLDER` does both.
# With PROCESS the server ends and FOLDER goes when that process does.
# It runs as an unprivileged user on a free port and keeps everything in FOLDER. The tests never cut its power, so it need not flush to the disk.
set -euo pipefail
action=$1 folder=$2 process=${3:-}

programs() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

install_server() {
  [ -x "$(programs)/initdb" ] && return
  command -v apt-get >/dev/null || { echo "Please install the PostgreSQL server." >&2; exit 1; }
  local sudo=""
  [ "$(id -u)" -eq 0 ] || sudo=sudo
  $sudo apt-get update -qq
  # The package would start a server of its own, which no test needs.
  echo "create_main_cluster = false" | $sudo install -D /dev/stdin /etc/postgresql-common/createcluster.d/tests.conf
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >/dev/null
}

# PostgreSQL refuses to run as root.
unprivileged() { if [ "$(id -u)" -eq 0 ]; then setpriv --reuid=nobody --regid=nogroup --clear-groups "$@"; else "$@"; fi; }

control() { unprivileged "$(programs)/pg_ctl" -D "$folder/data" -w -s -l "$folder/log" "$@" </dev/null >/dev/null; }

start() {
  local port
  port=$(cat "$folder/port")
  control start -o "-p $port -k $folder -c listen_addresses=127.0.0.1 -c fsync=off"
}

end_with_process() {
  while kill -0 "$process"; do sleep 1; done
  control stop -m immediate
  rm -rf "$folder"
}

case $action in
  start)
    install_server
    mkdir -p "$folder"
    [ "$(id -u)" -ne 0 ] || chown nobody:nogroup "$folder"
    unprivileged "$(programs)/initdb" -D "$folder/data" -U bot --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
    for _ in 1 2 3 4 5; do
      shuf -i 20000-32000 -n 1 > "$folder/port"
      if start 2>/dev/null; then
        if [ -n "$process" ]; then end_with_process </dev/null >/dev/null 2>&1 & fi
        echo "Host=127.0.0.1;Port=$(cat "$folder/port");Username=bot;Database=postgres"
        exit 0
      fi
    done
    echo "PostgreSQL does not start:" >&2
    tail -n 5 "$folder/log" >&2
    exit 1
    ;;
  stop) control stop -m immediate ;;
  restart)
    control stop -m fast
    start
    ;;
esac
