import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { type MoveHeader, moveHeaderSchema } from '../../shared/safety/move.ts'
import { SealedFileError, sealed, unsealed } from '../files/sealed-file.ts'

/**
 * One file with a whole register: magic, length of the header (4 bytes), header (JSON, readable), then an encrypted stream (see
 * sealed-file.ts) of records. A record is the length of its head (4 bytes), its head (JSON: path, size, SHA-256) and that many bytes.
 * The first record's path is «» and its content the SHA-256 of the header, so that a header can't be put before another register; the
 * last one's path is «/» and its size 0.
 */
const MAGIC = Buffer.from('DMMOI\0\0\x01', 'latin1')
const LONGEST_HEADER = 1024 * 1024
const LONGEST_HEAD = 4096

/** A file to go in: where it lies, and its path inside. */
export type MovePart = { readonly path: string; readonly file: string; readonly size: number; readonly sha256: string }

const lengthOf = (bytes: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return length
}

const headOf = (path: string, size: number, sha256: string): Buffer => {
  const head = Buffer.from(JSON.stringify({ path, size, sha256 }))
  return Buffer.concat([lengthOf(head), head])
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

async function* records(header: Buffer, parts: readonly MovePart[]): AsyncGenerator<Uint8Array> {
  const bound = Buffer.from(sha256(header))
  yield Buffer.concat([headOf('', bound.length, sha256(bound)), bound])
  for (const part of parts) {
    yield headOf(part.path, part.size, part.sha256)
    yield* createReadStream(part.file)
  }
  yield headOf('/', 0, '')
}

/** The bytes of the file, piece by piece; rejects with the system's error when a part can't be read. */
export async function* moveFileBytes(
  key: Uint8Array,
  header: MoveHeader,
  parts: readonly MovePart[],
): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(JSON.stringify(header))
  yield Buffer.concat([MAGIC, lengthOf(bytes), bytes])
  yield* sealed(key, records(bytes, parts))
}

const notOurs = refusal(
  'fileUnreadable',
  'Tệp này không phải tệp chuyển máy của Đầu Mối (.dmmoi) hoặc đã bị hỏng. Hãy chọn lại, hoặc xuất lại từ máy cũ.',
)

/** The readable header of a file, its bytes and where they end; refuses (`fileUnreadable`) any other file. Rejects with the system's error. */
export const readMoveHeader = async (
  path: string,
): Promise<Result<{ readonly header: MoveHeader; readonly bytes: Buffer; readonly end: number }>> => {
  const file = await open(path, 'r')
  try {
    const start = Buffer.alloc(MAGIC.length + 4)
    if ((await file.read(start, 0, start.length, 0)).bytesRead < start.length) return notOurs
    const length = start.readUInt32BE(MAGIC.length)
    if (!start.subarray(0, MAGIC.length).equals(MAGIC) || length > LONGEST_HEADER) return notOurs
    const bytes = Buffer.alloc(length)
    if ((await file.read(bytes, 0, length, start.length)).bytesRead < length) return notOurs
    try {
      return ok({
        header: moveHeaderSchema.parse(JSON.parse(bytes.toString('utf8'))),
        bytes,
        end: start.length + length,
      })
    } catch {
      return notOurs
    }
  } finally {
    await file.close()
  }
}

/** Hands out exactly so many bytes of a stream at a time. */
const reader = (source: AsyncIterable<Uint8Array>) => {
  const pieces = source[Symbol.asyncIterator]()
  let held: Uint8Array = new Uint8Array(0)
  /** At most `most` bytes, at least one; empty at the end. */
  const some = async (most: number): Promise<Uint8Array> => {
    while (held.length === 0) {
      const next = await pieces.next()
      if (next.done) return held
      held = next.value
    }
    const taken = held.subarray(0, most)
    held = held.subarray(taken.length)
    return taken
  }
  const exactly = async (length: number): Promise<Buffer> => {
    const parts: Uint8Array[] = []
    for (let left = length; left > 0; ) {
      const part = await some(left)
      if (part.length === 0) throw new SealedFileError('ends too early')
      parts.push(part)
      left -= part.length
    }
    return Buffer.concat(parts)
  }
  return { some, exactly }
}

/** Paths that a register has; anything else in a file is refused. */
const KNOWN_PATH =
  /^(?:dau-moi\.db|khoa\.json|khoa-ky-bao-cao\.json|phieu-khoi-phuc\.kin|tep-dinh-kem\/[0-9a-f]{2}\/[0-9a-f]{64}(?:\.kin)?|mau-van-ban\/[0-9a-f]{64}\.docx|bao-cao\/[0-9a-f]{64}\.bctt)$/

/**
 * Reads a whole file with its key and checks every byte; with `into`, each part is written there under its path, on the disk when this
 * resolves. Returns the paths. Rejects with SealedFileError for a file that is altered, cut off or of another key, and with the
 * system's error. `told` hears how many bytes were read, and answers false to stop, which answers null.
 */
export const readMoveFile = async (
  path: string,
  key: Uint8Array,
  { bytes, end }: { readonly bytes: Buffer; readonly end: number },
  told: (done: number) => boolean,
  into?: string,
): Promise<readonly string[] | null> => {
  const { some, exactly } = reader(unsealed(key, createReadStream(path, { start: end })))
  const paths: string[] = []
  let done = 0
  for (let first = true; ; first = false) {
    const length = (await exactly(4)).readUInt32BE(0)
    if (length > LONGEST_HEAD) throw new SealedFileError('no record')
    const head = JSON.parse((await exactly(length)).toString('utf8')) as { path: string; size: number; sha256: string }
    if (first) {
      const bound = await exactly(head.size)
      if (head.path !== '' || bound.toString() !== sha256(bytes))
        throw new SealedFileError('header of another register')
      continue
    }
    if (head.path === '/') break
    if (!KNOWN_PATH.test(head.path)) throw new SealedFileError('unknown path')
    const target = into === undefined ? undefined : join(into, head.path)
    if (target !== undefined) await mkdir(dirname(target), { recursive: true })
    const file = target === undefined ? undefined : await open(target, 'wx')
    const hash = createHash('sha256')
    try {
      for (let left = head.size; left > 0; ) {
        const part = await some(Math.min(left, 1024 * 1024))
        if (part.length === 0) throw new SealedFileError('ends too early')
        hash.update(part)
        await file?.write(part)
        left -= part.length
        done += part.length
        if (!told(done)) return null
      }
      await file?.sync()
    } finally {
      await file?.close()
    }
    if (hash.digest('hex') !== head.sha256) throw new SealedFileError('not what was packed')
    paths.push(head.path)
  }
  // The stream says itself that it is whole only when read to its end.
  if ((await some(1)).length > 0) throw new SealedFileError('more than it says')
  return paths
}
