// "Nơi nhận:", "Nơi nhận", "NƠI NHẬN :"
export const RECIPIENTS_TITLE = /^nơi nhận\s*:?/iu;
