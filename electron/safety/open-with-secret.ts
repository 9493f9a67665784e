import { keyOfRecoveryCode } from '../../shared/safety/recovery-code.ts'
import { type KeySlot, openSlot } from './keyring.ts'

/** The key, and the account whose password opened it; null: the code of the recovery sheet did. */
export type OpenedKey = { readonly key: Uint8Array; readonly account: string | null }

/**
 * The key behind what a person typed: the password of any slot, or the code of the recovery sheet (which `isRight` must then confirm,
 * for a code is a key whether it fits or not). Null when it is neither. About a second a slot.
 */
export const openWithSecret = async (
  slots: readonly KeySlot[],
  secret: string,
  isRight: (key: Uint8Array) => Promise<boolean>,
): Promise<OpenedKey | null> => {
  const code = keyOfRecoveryCode(secret)
  if (code !== null && (await isRight(code))) return { key: code, account: null }
  for (const slot of slots) {
    const key = await openSlot(slot, secret)
    if (key !== null && (await isRight(key))) return { key, account: slot.account }
  }
  return null
}
