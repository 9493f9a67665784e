import { webAddress } from '../files/web-address.ts'

const WITHIN_WORDS = /https?:\/\/[^\s;,«»"<>]+/i
const LAST_SIGNS = /[.)\]]+$/

/**
 * The web address an item's «Địa chỉ truy cập» leads to: the whole text («xa.gov.vn/12» is read as https), or the first one within
 * words («Niêm yết tại trụ sở; https://xa.gov.vn/12»). null when it names a place and no page.
 */
export const linkOfAddress = (address: string): string | null => {
  const whole = webAddress(address)
  if (whole !== undefined) return /^https?:/i.test(whole) ? whole : null
  const within = WITHIN_WORDS.exec(address)?.[0].replace(LAST_SIGNS, '')
  return (within === undefined ? undefined : webAddress(within)) ?? null
}
