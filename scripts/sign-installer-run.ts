import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { signManifest } from '../electron/update/manifest-signature.ts'

const [installer, keyFile, ...notes] = process.argv.slice(2)

/** 0 when the manifest was written. */
const signInstaller = async (): Promise<number> => {
  if (!installer || !keyFile) {
    console.error('npm run sign-installer -- <bộ cài đặt> <tệp khóa bí mật> [dòng thay đổi]…')
    return 2
  }
  const bytes = readFileSync(installer)
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8'))
  const signed = await signManifest(
    {
      format: 'dau-moi.ban-cai-dat',
      formatVersion: 1,
      version,
      target: installer.endsWith('.exe') ? 'win32-x64' : 'linux-x64',
      file: basename(installer),
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      notes,
    },
    readFileSync(keyFile, 'utf8'),
    process.env.DAUMOI_PASSPHRASE ?? '',
  )
  if (!signed.ok) {
    console.error(signed.error.message)
    return 1
  }
  writeFileSync(`${installer}.json`, `${JSON.stringify(signed.value, null, 2)}\n`)
  console.log(`Đã ghi ${basename(installer)}.json`)
  return 0
}

process.exitCode = await signInstaller()
