# Lets one build at a time into this folder; sourced by the scripts of the root folder, which have
# set `root`. A script that a build starts inherits ESPALIER_BUILDING and does not wait for itself.

# lock_build: returns when no other build is under way; the lock ends with this process, and with
# whatever took over its open file.
lock_build() {
  if command -v flock >/dev/null; then
    exec 9>"$root/.build.lock"
    flock 9
  else
    local folder=$root/.build.lock.d holder
    until mkdir "$folder" 2>/dev/null; do
      holder=$(cat "$folder/pid" 2>/dev/null || true)
      if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then rm -rf "$folder"; else sleep 1; fi
    done
    echo $$ >"$folder/pid"
    trap 'rm -rf "$root/.build.lock.d"' EXIT
  fi
  export ESPALIER_BUILDING=1
}

unlock_build() {
  unset ESPALIER_BUILDING
  if command -v flock >/dev/null; then
    exec 9>&-
  else
    rm -rf "$root/.build.lock.d"
    trap - EXIT
  fi
}
