#!/usr/bin/env bash
# Installs what the tests need beyond the .NET SDK, builds without a warning, runs every test and ends with "N passed, N failed".
# --with-litedb and --with-telegram-bot also build and test what needs those packages; all other words go to "dotnet test".
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

optional=() words=()
for word in "$@"; do
  case $word in
    --with-litedb) optional+=(-p:WithLiteDb=true) ;;
    --with-telegram-bot) optional+=(-p:WithTelegramBot=true) ;;
    *) words+=("$word") ;;
  esac
done

# Chromium shows the pages (fonts make Vietnamese and emoji legible in it), librsvg draws the tally, LibreOffice opens the spreadsheets.
install_programs() {
  command -v chromium >/dev/null && command -v rsvg-convert >/dev/null && command -v soffice >/dev/null && return
  command -v apt-get >/dev/null || { echo "Please install Chromium, librsvg (rsvg-convert) and LibreOffice Calc (soffice)." >&2; exit 1; }
  local sudo=""
  [ "$(id -u)" -eq 0 ] || sudo=sudo
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    chromium fonts-noto-core fonts-noto-color-emoji fonts-dejavu-core librsvg2-bin libreoffice-calc >/dev/null
}

# A Zalo Bot client that nobody here wrote is run against our double; without npm that one test is skipped and says so.
install_zalo_client() {
  command -v npm >/dev/null || return 0
  [ -d tests/zalo-client/node_modules ] || npm install --prefix tests/zalo-client --ignore-scripts --no-audit --no-fund --no-package-lock --silent
}

install_programs
install_zalo_client
postgres=$(mktemp -d)
trap 'bash tests/postgres.sh stop "$postgres"; rm -rf "$postgres" "${results:-}"' EXIT
COMMUNITYBOT_TEST_POSTGRES=$(bash tests/postgres.sh start "$postgres")
export COMMUNITYBOT_TEST_POSTGRES
dotnet build CommunityBot.sln --nologo --verbosity quiet "${optional[@]}"

results=$(mktemp -d)
status=0
dotnet test CommunityBot.sln --no-build --nologo --logger "trx;LogFileName=tests.trx" --logger "console;verbosity=minimal" \
  --results-directory "$results" --blame-hang-timeout 10m "${optional[@]}" "${words[@]}" || status=$?

counter() { grep -o "$1=\"[0-9]*\"" "$results/tests.trx" | head -n 1 | tr -dc '0-9'; }
if [ ! -f "$results/tests.trx" ]; then
  echo "0 passed, 1 failed"
  exit 1
fi
echo "$(counter passed) passed, $(counter failed) failed"
exit "$status"
