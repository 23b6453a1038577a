#!/usr/bin/env bash
# train-aot.sh JAR CACHE: runs the command line once over its common paths and writes the JDK's AOT
# cache of what it loaded. JAVA_HOME is set by the caller.
set -euo pipefail

"$JAVA_HOME/bin/java" "-XX:AOTCacheOutput=$2" -jar "$1" --help
[ -s "$2" ]
