#!/usr/bin/env bash
# train-aot.sh JAR CACHE: runs the command line once over its common paths and writes the JDK's AOT
# cache of what it loaded. JAVA_HOME is set by the caller.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$JAVA_HOME/bin/java" -jar "$1" demo --out "$work/demo"
"$JAVA_HOME/bin/java" "-XX:AOTCacheOutput=$2" -cp "$1" dev.espalier.runtime.cli.Training "$work"
[ -s "$2" ]
