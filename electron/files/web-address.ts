const allowed = new Set(['http:', 'https:', 'mailto:'])
const bareDomain = /^[a-z0-9-]+(\.[a-z0-9-]+)+([/?#].*)?$/i

/**
 * The address to hand to the browser or mail program; undefined for anything else (files, scripts, addresses carrying a
 * password). A bare domain as people type it («xa.gov.vn/cong-khai») is read as https.
 */
export const webAddress = (text: string): string | undefined => {
  const trimmed = text.trim()
  const address = bareDomain.test(trimmed) ? `https://${trimmed}` : trimmed
  if (!URL.canParse(address)) return undefined
  const parsed = new URL(address)
  if (!allowed.has(parsed.protocol) || parsed.username !== '' || parsed.password !== '') return undefined
  return parsed.href
}
