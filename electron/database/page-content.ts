import { createDecipheriv } from 'node:crypto'

/** SQLCipher 4: behind the content of each page stand the initial vector and the message authentication code. */
const VECTOR = 16
const CODE = 64
/** What begins the first page of an encrypted register instead of the words that begin a plain one. */
const SALT = 16

/**
 * What a page of an encrypted register says. The same content is encrypted anew whenever it is moved, so two copies of a page differ in
 * every byte and say the same. `page`: its number, from 1; `bytes`: the whole page. The authentication code is not looked at.
 */
export const pageContent = (page: number, bytes: Buffer, key: Uint8Array): Buffer => {
  const end = bytes.length - VECTOR - CODE
  const decipher = createDecipheriv('aes-256-cbc', key, bytes.subarray(end, end + VECTOR)).setAutoPadding(false)
  return Buffer.concat([decipher.update(bytes.subarray(page === 1 ? SALT : 0, end)), decipher.final()])
}
