import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'
import {
  compareVersions,
  installerName,
  type UpdateManifest,
  updateManifestSchema,
} from '../../shared/update/update-manifest.ts'
import { readSmallFile } from '../files/read-small-file.ts'
import type { StoredKey } from '../law/trusted-key-repository.ts'
import { signerOf } from './manifest-signature.ts'

/** An installer that may be used. */
export type CheckedInstaller = { readonly path: string; readonly manifest: UpdateManifest; readonly signedBy: string }

/** What an installer is measured against: «win32-x64», the version that runs, the keys the agency trusts. */
export type UpdateContext = {
  readonly target: string
  readonly currentVersion: string
  readonly keys: readonly StoredKey[]
}

const LARGEST_MANIFEST = 64 * 1024

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

const readManifest = async (path: string): Promise<Result<UpdateManifest>> => {
  const file = basename(path)
  const bytes = await readSmallFile(`${path}.json`, LARGEST_MANIFEST, `Tệp mô tả «${file}.json» của bộ cài đặt`)
  if (!bytes.ok)
    return refusal(
      'fileUnreadable',
      `Bên cạnh bộ cài đặt «${file}» không có tệp mô tả có chữ ký «${file}.json», nên không biết bộ cài đặt có đúng của nơi phát hành không. Hãy chép cả hai tệp vào USB rồi làm lại.`,
    )
  const parsed = updateManifestSchema.safeParse(parseJson(bytes.value))
  return parsed.success && parsed.data.file === file
    ? ok(parsed.data)
    : refusal(
        'fileUnreadable',
        `Tệp mô tả «${file}.json» không phải của bộ cài đặt này, không có chữ ký, hoặc đã hỏng. Hãy xin lại cả hai tệp từ nơi phát hành.`,
      )
}

/** SHA-256 of a file, hexadecimal; undefined when it can't be read. */
const hashOf = async (path: string): Promise<string | undefined> => {
  const hash = createHash('sha256')
  try {
    for await (const part of createReadStream(path)) hash.update(part)
    return hash.digest('hex')
  } catch {
    return undefined
  }
}

/** Whether the bytes of a file are those its manifest names. */
export const isWhole = async (path: string, { size, sha256 }: UpdateManifest): Promise<boolean> => {
  const found = await stat(path).catch(() => undefined)
  return found?.size === size && (await hashOf(path)) === sha256
}

/**
 * Reads an installer and the manifest beside it. Refuses, naming the file and the reason, one without a signed manifest, for another
 * kind of machine, no newer than what runs, signed by a key that is not trusted, or changed since it was signed.
 */
export const readInstaller = async (
  path: string,
  { target, currentVersion, keys }: UpdateContext,
): Promise<Result<CheckedInstaller>> => {
  const file = basename(path)
  if (!installerName.test(file))
    return refusal(
      'fileUnreadable',
      `«${file}» không phải bộ cài đặt Đầu Mối. Hãy chọn tệp có tên bắt đầu bằng «dau-moi-» và kết thúc bằng .exe, .deb hoặc .AppImage.`,
    )
  const read = await readManifest(path)
  if (!read.ok) return read
  const manifest = read.value
  // Before anything it says is believed.
  const signer = signerOf(manifest, keys)
  if (!signer.ok) return signer
  if (manifest.target !== target)
    return refusal('conflict', `Bộ cài đặt «${file}» dành cho loại máy khác. Hãy lấy bộ cài đặt đúng loại máy này.`)
  const order = compareVersions(manifest.version, currentVersion)
  if (order <= 0)
    return refusal(
      'conflict',
      order === 0
        ? `Bộ cài đặt «${file}» là phiên bản ${manifest.version}, đúng phiên bản đang dùng. Không cần cài lại.`
        : `Bộ cài đặt «${file}» là phiên bản ${manifest.version}, cũ hơn phiên bản ${currentVersion} đang dùng. Không cập nhật lùi bằng cách này.`,
    )
  return (await isWhole(path, manifest))
    ? ok({ path, manifest, signedBy: signer.value })
    : refusal(
        'conflict',
        `Bộ cài đặt «${file}» không đúng dấu kiểm ghi trong tệp mô tả: tệp đã bị sửa hoặc chép chưa hết. Không dùng bộ cài đặt này; hãy chép lại từ nơi phát hành.`,
      )
}
