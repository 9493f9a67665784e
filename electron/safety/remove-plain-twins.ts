import { rm } from 'node:fs/promises'
import { sealAgencyKey } from '../bundle/agency-key.ts'
import { attachmentPath, plainAttachments, sealAttachment, sealedAttachmentPath } from '../files/attachment-store.ts'
import { fileHash } from '../files/content-hash.ts'
import { unsealedHash } from '../files/sealed-file.ts'
import { plainAside } from './plain-leftovers.ts'

/**
 * Takes away what is plain beside an encrypted register that is open: the register of before, attachments (those not encrypted yet are
 * first), the plain form of the signing key. Done again at every start, so that a power cut in the middle leaves nothing. Rejects with
 * the system's error.
 */
export const removePlainTwins = async (dataFolder: string, key: Uint8Array): Promise<void> => {
  await rm(plainAside(dataFolder), { force: true })
  await sealAgencyKey(dataFolder, key)
  for (const hash of await plainAttachments(dataFolder)) {
    const plain = attachmentPath(dataFolder, hash)
    const twin = await unsealedHash(key, sealedAttachmentPath(dataFolder, hash, key)).catch(() => null)
    if (twin === null || twin !== (await fileHash(plain))) await sealAttachment(dataFolder, hash, key)
    await rm(plain, { force: true })
  }
}
