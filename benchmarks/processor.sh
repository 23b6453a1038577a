#!/usr/bin/env bash
# Measures what the processor adds to a cold javac: benchmarks/processor.sh [NODES...]
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=../bin/jdk.sh
. "$root/bin/jdk.sh"
find_jdk || exit 69

cd "$root"
./mvnw -q -Pfast -Dmaven.test.skip=true -pl benchmarks -am package </dev/null >&2
target=$(find benchmarks/target -type d -name processor-path -print -quit)
exec "$JAVA_HOME/bin/java" -cp "$(dirname "$target")/classes" \
  dev.espalier.benchmarks.processor.ProcessorCost "$target" benchmarks/target/processor-cost "$@"
