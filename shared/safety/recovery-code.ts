/**
 * The register's key as a person writes it down: 56 signs in 14 groups of four, from an alphabet without I, L, O and U, which
 * handwriting confuses. Whoever has this sheet can open the register, its backups and its attachments without anything else.
 */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 4
/** Signs of a key of 32 bytes: 52, the last of which carries one bit. */
const KEY_SIGNS = 52
/** Signs at the end that tell a slip of the pen. */
const CHECK_SIGNS = 4

/** What may be taken for one another when written by hand. */
const ALIKE: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' }

const MODULUS = SIGNS.length ** CHECK_SIGNS

/** Sees every single wrong sign and every two neighbours that changed places: each place has its own odd weight. */
const checkOf = (signs: string): string => {
  let sum = 0
  for (const [index, sign] of [...signs].entries())
    sum = (sum * 33 + SIGNS.indexOf(sign) * (2 * index + 1) + 7) % MODULUS
  let check = ''
  for (let left = CHECK_SIGNS; left > 0; left -= 1) {
    check = `${SIGNS[sum % SIGNS.length]}${check}`
    sum = Math.floor(sum / SIGNS.length)
  }
  return check
}

/** Key (32 bytes) → «7K2M-…»: 14 groups of four signs. */
export const recoveryCodeOf = (key: Uint8Array): string => {
  let signs = ''
  let held = 0
  let bits = 0
  for (const byte of key) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      signs += SIGNS[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  if (bits > 0) signs += SIGNS[(held << (5 - bits)) & 31]
  const whole = signs + checkOf(signs)
  return whole.replace(new RegExp(`.{${GROUP}}(?=.)`, 'g'), '$&-')
}

/** What was typed from the sheet, in any case, with or without dashes → the key; null when a sign is missing or wrong. */
export const keyOfRecoveryCode = (typed: string): Uint8Array | null => {
  const signs = [...typed.toUpperCase().replace(/[\s.–—-]/g, '')].map((sign) => ALIKE[sign] ?? sign)
  if (signs.length !== KEY_SIGNS + CHECK_SIGNS || signs.some((sign) => !SIGNS.includes(sign))) return null
  const said = signs.slice(0, KEY_SIGNS).join('')
  if (checkOf(said) !== signs.slice(KEY_SIGNS).join('')) return null
  const key = new Uint8Array(32)
  let held = 0
  let bits = 0
  let at = 0
  for (const sign of said) {
    held = (held << 5) | SIGNS.indexOf(sign)
    bits += 5
    if (bits >= 8) {
      bits -= 8
      key[at] = (held >> bits) & 255
      at += 1
    }
    held &= (1 << bits) - 1
  }
  return key
}
