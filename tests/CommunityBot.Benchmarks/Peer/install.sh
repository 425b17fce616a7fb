#!/usr/bin/env bash
# Installs the peer beside this file. better-sqlite3 is compiled with the headers that came with node.
set -euo pipefail
cd "$(dirname "$0")"
npm install --ignore-scripts --no-audit --no-fund --no-package-lock
node_home="$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")"
cd node_modules/better-sqlite3
npx --yes node-gyp@12 rebuild --release --nodedir="$node_home"
