/** The two encodings that communes' files of the 1990s and 2000s are in. */
export const legacyEncodings = ['tcvn3', 'vni'] as const
export type LegacyEncoding = (typeof legacyEncodings)[number]

/** TCVN 5712-1 from 0xA1 to 0xFE, as fonts .Vn… show them; '\0': nothing stands there. */
const TCVN3 =
  'ĂÂÊÔƠƯĐăâêôơưđ\0\0\0\0\0\0àảãáạ\0ằẳẵắ\0\0\0\0\0\0\0ặầẩẫấậè\0ẻẽéẹềểễếệìỉ\0\0\0ĩíịò\0ỏõóọồổỗốộờởỡớợù\0ủũúụừửữứựỳỷỹýỵ'
const FIRST_TCVN3 = 0xa1

/** VNI: a mark follows its letter. Plain letters take tones and the hat, «a» the breve too, «ô» (ơ) and «ö» (ư) tones. */
const VNI_TONES = { ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323' }
const VNI_HATS = { â: '', à: '\u0300', á: '\u0301', å: '\u0309', ã: '\u0303', ä: '\u0323' }
const VNI_BREVES = { ê: '', è: '\u0300', é: '\u0301', ú: '\u0309', ü: '\u0303', ë: '\u0323' }
const VNI_SINGLES = { ô: 'ơ', ö: 'ư', ñ: 'đ', í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }

const vniPairs = new Map<string, string>()
const put = (letter: string, mark: string, meant: string): void => {
  const composed = meant.normalize('NFC')
  const capital = composed.toUpperCase()
  vniPairs.set(letter + mark, composed)
  // Capitals come with marks of either case: «AÙ» in a heading, «Aù» at the start of a word.
  vniPairs.set(letter.toUpperCase() + mark, capital)
  vniPairs.set(letter.toUpperCase() + mark.toUpperCase(), capital)
}
for (const [mark, tone] of Object.entries(VNI_TONES)) {
  for (const letter of 'aeouy') put(letter, mark, letter + tone)
  put('ô', mark, `ơ${tone}`)
  put('ö', mark, `ư${tone}`)
}
for (const [mark, tone] of Object.entries(VNI_HATS))
  for (const letter of 'aeo') put(letter, mark, `${letter}\u0302${tone}`)
for (const [mark, tone] of Object.entries(VNI_BREVES)) put('a', mark, `a\u0306${tone}`)
for (const [letter, meant] of Object.entries(VNI_SINGLES)) put(letter, '', meant)

/** Western letters as a Vietnamese Windows (code page 1258) shows them, back to the byte they stood for. */
const FROM_1258: Readonly<Record<string, string>> = {
  Ă: '\u00c3',
  '\u0300': '\u00cc',
  Đ: '\u00d0',
  '\u0309': '\u00d2',
  Ơ: '\u00d5',
  Ư: '\u00dd',
  '\u0303': '\u00de',
  ă: '\u00e3',
  '\u0301': '\u00ec',
  đ: '\u00f0',
  '\u0323': '\u00f2',
  ơ: '\u00f5',
  ư: '\u00fd',
}
const WESTERN = /^[\0-\u00ff\u2010-\u203a\u20ac\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2122]*$/

/** True when a text could be in an old encoding at all: nothing but Western letters, at least one of them marked. */
export const mayBeLegacy = (text: string): boolean => WESTERN.test(text) && /[\u00a1-\u00fe]/.test(text)

const fromTcvn3 = (text: string): string =>
  text.replace(/[\u00a1-\u00fe]/g, (sign) => {
    const letter = TCVN3[sign.charCodeAt(0) - FIRST_TCVN3]
    return letter === undefined || letter === '\0' ? sign : letter
  })

/** TCVN3 has no capitals with tones: «ñY BAN NH¢N D¢N» is «ỦY BAN NHÂN DÂN». */
const inCapitals = (text: string, decoded: string): string =>
  /[A-Z][^A-Z]*[A-Z]/.test(text) && !/[a-z]/.test(text) ? decoded.toUpperCase() : decoded

const fromVni = (text: string): string =>
  text.replace(/[aeouyôö][øùûõïâàáåãäêèéúüë]|[ôöñíìæóòî]/giu, (pair) => {
    const meant = vniPairs.get(pair)
    if (meant !== undefined) return meant
    return (vniPairs.get(pair[0] ?? '') ?? pair[0] ?? '') + (vniPairs.get(pair[1] ?? '') ?? pair[1] ?? '')
  })

/** Text in an old encoding, as Unicode (NFC). Give it as the file holds it: composing letters first would spoil it. */
export const decodeLegacy = (text: string, encoding: LegacyEncoding): string =>
  encoding === 'tcvn3' ? inCapitals(text, fromTcvn3(text)) : fromVni(text).normalize('NFC')

const SEEN_IN_1258 = new RegExp(Object.keys(FROM_1258).join('|'), 'gu')
/** Letters that no Vietnamese text has: what old encodings show for others. */
const FOREIGN_LETTERS =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce\u00cf\u00d1\u00d6-\u00d8\u00db\u00dc\u00df\u00e4-\u00e7\u00eb\u00ee\u00ef\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/

/** True when a text shows letters that Vietnamese has not: worth a closer look. */
export const showsForeignLetters = (text: string): boolean => FOREIGN_LETTERS.test(text)

/** What a Vietnamese Windows made of the bytes of an old encoding, put back as Western letters; other text stays. */
export const westernLetters = (text: string): string =>
  FOREIGN_LETTERS.test(text) ? text.replace(SEEN_IN_1258, (sign) => FROM_1258[sign] ?? sign) : text

/** Which encoding a font's name tells; `capitals`: the font shows small letters as capitals (.VnTimeH). */
export const fontEncoding = (
  font: string,
): { readonly encoding: LegacyEncoding; readonly capitals: boolean } | undefined => {
  if (/^\.Vn/i.test(font)) return { encoding: 'tcvn3', capitals: /H$/.test(font) }
  return /^VNI[- ]/i.test(font) ? { encoding: 'vni', capitals: false } : undefined
}
