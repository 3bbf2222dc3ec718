// Units of measure, which name nothing: "tỷ đồng", "ha", "km", "tấn/ha", "điểm", "%"
const MEASURES =
  /^[^\p{L}]|đồng(?! chí)|usd|đô la|^(?:ha|héc ta|hecta|k?m[23²³]?|kg|mét|tấn|tạ|điểm|phần|lần|lượt$|mw|kw|kwh|gw|twh|triệu|nghìn|ngàn|tỷ|tỉ|vạn|gb|mb)(?!\p{L})/iu;

/** "triệu lượt khách" → "lượt khách". */
export const thingOf = (printed: string) =>
  printed.replace(/^(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)\s+(?=\p{L})/iu, '');

/** True where the unit is the thing counted, no measure of it. */
export function isCounted(unit: { printed: string } | null): boolean {
  return unit !== null && /^\p{L}/u.test(unit.printed) && !MEASURES.test(thingOf(unit.printed));
}
