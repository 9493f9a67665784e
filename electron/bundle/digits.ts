/** How many digits hold 0 … 7 bytes. */
const digitsFor: readonly number[] = [0, 3, 5, 8, 10, 13, 15, 17]
const group = 7
const groupDigits = 17

/**
 * Bytes as digits, seven bytes in seventeen. Digits alone pass a scanner that types: they need no Shift, are the same on
 * every keyboard, and no Vietnamese typing method turns them into other letters.
 */
export const digitsOf = (bytes: Uint8Array): string => {
  let digits = ''
  for (let at = 0; at < bytes.length; at += group) {
    const part = bytes.subarray(at, at + group)
    const number = BigInt(`0x${Buffer.from(part).toString('hex')}`)
    digits += number.toString().padStart(digitsFor[part.length] ?? 0, '0')
  }
  return digits
}

/** The bytes that `digitsOf` wrote; undefined for digits it never writes. */
export const bytesOfDigits = (digits: string): Buffer | undefined => {
  const parts: Buffer[] = []
  for (let at = 0; at < digits.length; at += groupDigits) {
    const part = digits.slice(at, at + groupDigits)
    const length = digitsFor.indexOf(part.length)
    if (length < 1) return undefined
    const hex = BigInt(part).toString(16)
    if (hex.length > 2 * length) return undefined
    parts.push(Buffer.from(hex.padStart(2 * length, '0'), 'hex'))
  }
  return Buffer.concat(parts)
}
