/** Signs a password has at least: a short sentence is easier to keep in mind than a short riddle. */
export const LEAST_PASSWORD = 12
export const MOST_PASSWORD = 200
/** Different signs a password has at least. */
const LEAST_DIFFERENT = 5
const LONG_PHRASE = 20

/** What is guessed first, without spaces and marks. */
const wellKnown = /^(?:(?:matkhau|password|daumoi|qwerty|admin|ubnd|abc)*[0-9@!.]*)+$/

const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase().replace(/\s/g, '')

/** What is wrong with a new password, in Vietnamese; null when it may be used. `name`: whose it is. */
export const passwordFault = (password: string, name = ''): string | null => {
  const signs = [...password.normalize('NFC')]
  if (signs.length < LEAST_PASSWORD)
    return `Mật khẩu có ít nhất ${LEAST_PASSWORD} ký tự. Một câu ngắn dễ nhớ là tốt nhất, có dấu cách và dấu tiếng Việt cũng được.`
  if (signs.length > MOST_PASSWORD) return `Mật khẩu không quá ${MOST_PASSWORD} ký tự.`
  if (new Set(signs).size < LEAST_DIFFERENT) return 'Mật khẩu lặp lại quá ít ký tự. Hãy chọn một câu khác.'
  if (name !== '' && bare(password).includes(bare(name))) return 'Mật khẩu không chứa họ tên. Hãy chọn một câu khác.'
  if (wellKnown.test(bare(password))) return 'Mật khẩu này dễ đoán. Hãy chọn một câu khác.'
  return null
}

/** How hard a password that may be used is to guess. */
export const passwordStrength = (password: string): 'fair' | 'strong' => {
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(password)).length
  const { length } = [...password.normalize('NFC')]
  return length >= LONG_PHRASE || (length > LEAST_PASSWORD + 2 && kinds >= 3) ? 'strong' : 'fair'
}
