/** The published tables, written down anew: what a commune's machine of 2003 would have kept for a text. */
const LETTERS = [...'ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ']
const TCVN3 = [...'¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ']
const VNI =
  'aê aâ eâ oâ ô ö ñ aø aû aõ aù aï aè aú aü aé aë aà aå aã aá aä eø eû eõ eù eï eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oà oå oã oá oä ôø ôû ôõ ôù ôï uø uû uõ uù uï öø öû öõ öù öï yø yû yõ yù î'.split(
    ' ',
  )

const written = (text: string, table: readonly string[], capitals: (small: string) => string): string =>
  [...text.normalize('NFC')]
    .map((sign) => {
      const at = LETTERS.indexOf(sign.toLowerCase())
      const small = table[at]
      return small === undefined ? sign : sign === sign.toLowerCase() ? small : capitals(small)
    })
    .join('')

/** Capitals with a tone are written small, as the font .VnTimeH wanted them; Ă Â Ê Ô Ơ Ư Đ have capitals of their own. */
export const asTcvn3 = (text: string): string =>
  written(text, TCVN3, (small) => {
    const own = '¨©ª«¬\u00ad®'.indexOf(small)
    return own >= 0 ? ('¡¢£¤¥¦§'[own] ?? small) : small
  })
export const asVni = (text: string): string => written(text, VNI, (small) => small.toUpperCase())
export const everyLetter = LETTERS.join('')
