#!/usr/bin/env bash
# Makes the virtual environment, or says exactly what this machine lacks.
set -euo pipefail
python=$1
venv=$2
need() { echo "Chorem needs $1. On Debian or Ubuntu: sudo apt-get install $2" >&2; exit 1; }
as_root_install() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null
}
command -v "$python" >/dev/null || as_root_install python3 python3-venv || need "Python 3.11 or newer" "python3 python3-venv"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || need "Python 3.11 or newer (this is $("$python" --version))" "python3.11 python3.11-venv"
# Debian's python3 comes without ensurepip: venv is there but makes an environment without pip.
"$python" -c 'import venv, ensurepip' 2>/dev/null || as_root_install python3-venv || need "python3-venv" "python3-venv"
"$python" -m venv "$venv"
