import { baseSyllables } from '#domain/text/rhyme.ts';
import { placeTone, TONES } from '#domain/text/tone.ts';
import { wordKey } from '../index/token.ts';

/**
 * Which syllables are words or parts of words of Vietnamese, of all that its spelling allows: read once from the word
 * list of the package `@cspell/dict-vi-vn` 3.0.6 (MIT licence, Copyright (c) 2017-2025 Street Side Software). One digit
 * a toneless syllable of `baseSyllables`, in the order of their letters: the sum of 1, 2, 4, 8, 16 and 32 for each tone it
 * is written with (ngang, huyền, hỏi, ngã, sắc, nặng).
 */
const TONES_OF_SYLLABLES =
  '_QwVVRV13QwBR_ww_T3X3_gw3H_QH7R_ww_jwXh_gw_QQ3RAwU_AwXPz_ARww33gzvX3wwQgGCDDw_w-3Dwwz__gAzjQwj_w3D3_wwQj37ww_X' +
  'jrwwxvwAAAXwFQFRBRQgR3wwf13X33wQ33_wgfjxz3_gwV3fAV_B3ww3rQTdfQwzQRzTQQX_RgAbAR3AAgAAwxADAgzPlfADQwAABAAQXTwb7P' +
  'XgwDAAAAAAA3AEAAAAwAw7BCjwA3g33Aww7TzwLg_AQAqQ2LzXwwwz7nww3RXjwwbfwEABfAAwECAfgAA3wfnn_QBww_Vw_zP_wwwwIyyAQf_J' +
  'ww33_w9z33wwwz3NwwbPZ7Aw_1wEAAVQ_QaCALQAA_wA_xzzDjAwD_fAADAFwg7LwTAZwgzwLpAww7XxAAJAJJDAAAAwAAAAArXxvAAgQAAAAA' +
  'ArTgbxT7AQBAAAAAAABgAAAAgACQIAAAAA7A7_Bwg75fAAgDAgAJQ7AChAwgjj3Aw_DEAQA_zwAAAnQAgQAA7AgAzQRVB_ww_wgbBzDzzQgTd_' +
  'ARjAhQQDAADAAAAAQACAAAADTQAAGAgAX_QAtVf3HXQwHLVADBBxgAD3AAAAAAAAAAAAwAAAAA3AX1AAAgAAAAAAZpg3DBAQAAAAAAAAAAAAAA' +
  'AAAAgAAAAAAQ7iAwgzbDQAQCTAAQIrA2ABTgQgjyDAwHSAKAAKIAAAAAgAAAAAzAAALRAAAAAAAAAAAQAAAAA1BjlADQwAAAAAAjAgrADDAwAA' +
  'AAAAAAAAAAAAAAAwCAACAAQ_DAwgbzvwyTBDgggzzxwwPkSiAgCAAEAACAAAAjArAAA3ww__7_7_gwTZzQnjAXgQXBwJAPQQBAW3RwA0j3QgnB' +
  '7HnAAgRwjAFAwXfH3AAwQwREJAQfDw1rHTwwVAwADAQArwRAAAjQBAAAAQABXAnxcwQ_XnwAVHAwQ_w3FvfgwwDWbAQXvwTwwvQwACAfApQAwA' +
  'XAAB_FwFXLAwF_QbzF_wwXwQVVX3V1QQRVfgBTAXQQXxQADNAwRARXJQQRTVQAVBVVFDAQRQVAADQVzBHAAAAATRQAQ3BwBRAHAgBBAADAAlVQ' +
  'FBQRBQAAAABBABXQRVAwwVEzAAAlAADVQRAVVAAwVFXQQTFAAQAXQAAAAyAQQBBBBAQQ_DwDRXwwAA3zPQw3_3wCCjQQD_ww_v7___ww31_Q3_' +
  'V_wwzjgnB_QQzQ7b1wgr7DgAjAj_BAAwBwTABAw__n_ABQwAAADAQ_zw_f__wwpBAARAAAwA1AgAAAAwAhDbQAzQf_BwwnfvwABjAQf_w732nw' +
  'ww3n_ww_3u3wwv-wAAAvQhgajj7AwA_ww_B7__7gwT3_ATTD3ww_VwdjjQwRAA7wAwbfBwA3fz3QAQw_Tw_d3HwQA7IxZQ_AP_Dww7V7QCThAg' +
  'Q_wbDD3AwwR3RAw_TSFQAg1wAAACQRADAwDQwA_wQ3x3zz7gwR_XARRAXwwPww_Tzbn7QwTTTAA7AvAw_JgFHFAwlApzBggB_rwAkNAAL_JQQ3' +
  'jpFFRAAVwRAFTQbX3_AAQwwACKAw9hwHhFTgQhAAAAAQFrgAAAEAAAAiACAAAQ__Eww7z9wDG3LAwQRTMAw7jjRwQ73gEAAHQBwDAAuAAAfwQf' +
  'Xvb37wwH3_AnxA7ww_RQRzFwwxQoJAQgL_TAADDAxAAAARwTAHAwRf5VAAQwAAAAAA_xwnRf7AwhAAAAAAAIAiAAAwAAQAxAAAA_Q37BwwhrAA' +
  'AgBAAgVQTH3jAwQz__Qw_DRXQw3gQAAANwAgAAA7AAAHJwARzQwxAjDKAwh_BAAAAJAAAAAAwAAAAAXB5xAAAwAAAAAAhFwTRDbQQAAAAAAAAA' +
  'AAAAAAAAwRQABwAHQyD5wA53nAxzAQQR_Q_jhbgwwTz7QA_RLAwQpdwAAAjQAwACATgAAzDQw1DVDDAgQAw1AAAA3HFXAAwwABGFAwBQAAABAA' +
  'BQAAABAAAAAAAXQwVj3nDTQwBFDAADTDQw3zwRBfAghAQzAAwRTQDBB3AAAw_BwFATzAwBAAAAAA3AG_AwwIFzQAJiAwKXQVDCvQAQBRFQQHRA' +
  'JAQAwQAAADwAQAAYzAAgBAAABAAAAAAAAAAABAABABAAAABAAAAAAAAAAAAAAABAAAAAAAABAAAAAAABAAAABAAAAAAAABAAAAAAAAAAAAAAAA' +
  'AAAAAA3ww3BX_zTAwznfATAzAw_AAAw_AAXwA3AwQ_GwA_xghiwSAQAAw1zlwwXAA_wwfRzzP_wwB_fADTF3AwfnwBhHAwTACADAwR_BAAAAAA' +
  'AAAAAwAAAAA73VTAAAwAAAAAAfPw1TX3QwAAAAAAAAAAAAAAAAAQWgAqgAfA_zAwwDP_wAzEwwjvwejw_wQQTTjQw_j3vgwB9wAAAHQAQ_TyDA' +
  'gg_Qwfz3XX3wwRFvQxFAjAQvlgBBXAwBAEIFAQBnDAATAxhAAAwAwAAAAAfzRbQBAwAAAAAAzlwHjxfwwRAAAAAwAMAAAQABAAAQABDQAvA_XA' +
  'wwz3vAATFQgR_QHACXwwwxZTQw_0TXAQ1dwAACvwFAEACzAwA_ww_xX3z3wwTTfQXLBnwwXwwfXVV33wARXfADjAnwQ3TwRT3QwnQH3Dww33XA' +
  'A1ATVAAAwAwAAAAAXHBLAAQwAABQAQ3Hw3HB_gw3AAAAAAADQqAgAVAAwAgbGAE3A_vAwwXT3QDgBQQHXwXC3RgQQVT3QQ3DBDAw3HwAAALAAw' +
  'IAKnAwA_VwXR_Qw5wz7RwwfXnwAzAXTBAAQRwfADAwXfDnADwwAAAAAAfww_3T3T3QQHnvATLA3Aw7lwAArAwLAA2jAwjnAAAAAAAAAAAAwAAA' +
  'AA3br3AAAwAAAAAA3hwrzj7gwhAAAAAAAiABAwAAAAAAAADgA7Ar3BwgXHrwABAAwh_w3hxXAAwTjRAQ3DAzQw6DgAAAXAAQAAC_AgA3Fw1_Fz' +
  'Qw3AABAAAAXwTAQAwwAgEADDwA_QX3Dww1X_QBBPgQR3wzBXXQwwT3jQQzTEwwQ31QAAAHAkwVDQ3wwC33gVTHXwwVAgADAAAFAEAQEUAAAABQ' +
  'UgE_ww_j7_7TwwB3fQh1A3Aw_VQhhpAwRgBvQAwA_BwzDX_AAgw7DwDJjrAwAAAABw_Ah_DwwW_zQAjFAwTfQzATXAAwCzXAw_zAGAwAqwAAAv' +
  'QBgAAj1AgA_wwTXRDH3wQnVXwBXH_ww3VwBFfAw3QFFGAQB1fwgHDDnDAAQRwjADAwRbRPABwQAARAAA7BwzTAXwQTBAABAwARQFAQBHgCABAA' +
  'WAA3QHEAwAVF1wCBDwAjXwVHzXwQQRRLQAfVDFwwWFwAAAVAAwCAAVAAAVURFQVg3VAwQVWzwRgqAAB3wVTnXwQwJBXwQfww733fT3wwBfPQDj' +
  'AbgwL_wAB_AwjQ0nQgA3_xAATA3PDAAgAwAAAAA3XzzAAgwAAAAAA3LwHTz_wwAAAAAAAAAAAAAAAAAQVAIAgALA7qQgw3__QzTPgAH_w_Tz3w' +
  'wwb6_Qw7yHXwwWTwAAAzQAwCgKDAAA3RYTAwTxwAAAXABQBRLBQQA';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

let known: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** Every known syllable: its spellings by its key. Read at first use. */
function spellings(): ReadonlyMap<string, ReadonlySet<string>> {
  if (known) return known;
  const made = new Map<string, Set<string>>();
  const bases = baseSyllables().map(({ base }) => base);
  // Order of UTF-16 units, as in the table.
  bases.sort();
  bases.forEach((base, i) => {
    const tones = DIGITS.indexOf(TONES_OF_SYLLABLES.charAt(i));
    TONES.forEach((tone, bit) => {
      const syllable = (tones >> bit) % 2 === 1 ? placeTone(base, tone, 'old') : null;
      if (syllable === null) return;
      const { key, marks } = wordKey(syllable);
      made.set(key, (made.get(key) ?? new Set()).add(marks));
    });
  });
  return (known = made);
}

/** Whether Vietnamese has a syllable with this key, and with these marks where they are given. */
export function isKnownSyllable(key: string, marks: string | null): boolean {
  const own = spellings().get(key);
  return own !== undefined && (marks === null || own.has(marks));
}
