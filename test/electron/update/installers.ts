import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeSigningKey } from '../../../electron/law/make-signing-key.ts'
import { signManifest } from '../../../electron/update/manifest-signature.ts'
import type { UpdateManifest } from '../../../shared/update/update-manifest.ts'
import { must } from '../requests/open-register.ts'

const passphrase = 'cau-mat-khau-dai-de-thu'

/** A publisher's key pair in a folder: the texts of its two files, and the path of the public one. */
export const makePublisher = async (folder: string, name = 'Nơi phát hành thử') => {
  must(await makeSigningKey(folder, name, passphrase))
  const names = await readdir(folder)
  const of = (kind: string) => join(folder, names.find((file) => file.startsWith(kind)) ?? '')
  return { secret: await readFile(of('khoa-bi-mat'), 'utf8'), publicFile: of('khoa-cong-khai') }
}

/** Writes an installer of some bytes with its signed manifest beside it; its path. */
export const putInstaller = async (
  folder: string,
  secret: string,
  changes: Partial<Omit<UpdateManifest, 'signature'>> = {},
): Promise<string> => {
  const bytes = Buffer.from(`installer ${changes.version ?? ''}`)
  const manifest: Omit<UpdateManifest, 'signature'> = {
    format: 'dau-moi.ban-cai-dat',
    formatVersion: 1,
    version: '0.2.0',
    target: 'linux-x64',
    file: 'dau-moi-0.2.0-amd64.deb',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    notes: ['Thêm mẫu mới'],
    ...changes,
  }
  const path = join(folder, manifest.file)
  writeFileSync(path, bytes)
  writeFileSync(`${path}.json`, JSON.stringify(must(await signManifest(manifest, secret, passphrase))))
  return path
}
