#!/bin/sh
# Sends a built site to a server over rsync, in the order of a plan. Usage: gui-rsync.sh PLAN SITE user@host:/srv/van-kien
# "npm run publish-plan -- --from … --out PLAN" makes the plan. It may be run again after a break in the line.
set -eu
plan=$1 site=$2 to=$3
# The words before the first colon are the machine, the rest its folder.
host=${to%%:*} folder=${to#*:}

for step in 1-them 2-thay-du-lieu 3-thay-trang 4-thay-dau-vao; do
  [ -s "$plan/$step.txt" ] || continue
  echo "$step: $(wc -l < "$plan/$step.txt")"
  rsync --archive --compress --delay-updates --files-from="$plan/$step.txt" "$site/" "$to/"
done

remove() {
  [ -s "$plan/$1.txt" ] || return 0
  echo "$1: $(wc -l < "$plan/$1.txt")"
  tr '\n' '\0' < "$plan/$1.txt" | ${VAN_KIEN_SSH:-ssh} "$host" "cd '$folder' && xargs -0 rm -f --"
}
remove 5-xoa
# Parts that open pages may still fetch: call again with VAN_KIEN_XOA_HET=1 a day later.
[ "${VAN_KIEN_XOA_HET:-}" != 1 ] || remove 6-xoa-sau-mot-ngay
