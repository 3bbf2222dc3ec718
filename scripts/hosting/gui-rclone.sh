#!/bin/sh
# Sends a built site to storage that speaks S3 (or anything else rclone knows), in the order of a plan.
# Usage: gui-rclone.sh PLAN SITE kho:thung/duong-dan. "npm run publish-plan -- --from … --out PLAN" makes the plan.
# It may be run again after a break in the line.
set -eu
plan=$1 site=$2 to=$3

for step in 1-them 2-thay-du-lieu 3-thay-trang 4-thay-dau-vao; do
  [ -s "$plan/$step.txt" ] || continue
  echo "$step: $(wc -l < "$plan/$step.txt")"
  rclone copy --files-from-raw "$plan/$step.txt" --no-traverse --ignore-times "$site" "$to"
done

remove() {
  [ -s "$plan/$1.txt" ] || return 0
  echo "$1: $(wc -l < "$plan/$1.txt")"
  rclone delete --files-from-raw "$plan/$1.txt" "$to"
}
remove 5-xoa
# Parts that open pages may still fetch: call again with VAN_KIEN_XOA_HET=1 a day later.
[ "${VAN_KIEN_XOA_HET:-}" != 1 ] || remove 6-xoa-sau-mot-ngay
