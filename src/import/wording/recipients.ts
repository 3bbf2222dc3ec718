// "Nơi nhận:", "Nơi nhận", "NƠI NHẬN :"
export const RECIPIENTS_TITLE = /^nơi nhận\s*:?/iu;
// The same alone on its line, or before the first of them: "Nơi nhận: - Như trên", "Nơi nhận"
export const RECIPIENTS_LINE = /^nơi nhận\s*(?::|$)/iu;
// "Kính gửi: Các sở, ban, ngành", "Kính gửi:"
export const ADDRESSED = /^kính gửi(?!\p{L})\s*:?/iu;
