/** Capital letters that look like no other letter or digit, in print or by hand. */
const letters = 'ACDEFGHJKMNPQRTUVWXY'

/**
 * «ACDE-FGHJ-KMNP-QRTU»: what people compare to see that a paper and a file are the same report. Made from the SHA-256
 * (hexadecimal) of the report's data, which the paper can show, and not of the bundle, which holds the paper.
 */
export const shortCode = (sha256: string): string => {
  let rest = BigInt(`0x${sha256}`)
  let code = ''
  for (let place = 0; place < 16; place += 1) {
    code += `${place > 0 && place % 4 === 0 ? '-' : ''}${letters[Number(rest % BigInt(letters.length))]}`
    rest /= BigInt(letters.length)
  }
  return code
}
