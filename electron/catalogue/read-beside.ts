import { stat } from 'node:fs/promises'
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import { ok, type Result } from '../../shared/result.ts'
import type { JobContext } from '../jobs/job.ts'
import { type PackedTexts, packTexts, unpackTexts } from './packed-texts.ts'
import { type ImportOrder, importCancelled } from './read-import.ts'
import { type ImportedFile, type ImportedPart, readImported } from './read-imported.ts'

/** From the reading thread to the writing one; the other way goes one empty message for each part that is written. */
type FromReader =
  | {
      readonly kind: 'part'
      readonly columns: readonly number[]
      readonly values: PackedTexts
      readonly texts: PackedTexts
    }
  | { readonly kind: 'ended'; readonly result: Result<ImportedFile> }

/** What the reading thread is given. */
export type ReadingOrder = { readonly order: ImportOrder; readonly port: MessagePort }

/** Parts read ahead of the writing: so many are held in memory at most. */
const MOST_AHEAD = 8

/** A smaller file, in bytes, is read before a second thread has begun. */
const LEAST_BESIDE = 128 * 1024

const isLarge = (file: string): Promise<boolean> =>
  stat(file).then(
    ({ size }) => size >= LEAST_BESIDE,
    () => false,
  )

/**
 * Reads a file in a second thread while this one writes: on two cores the import takes as long as the slower of the two. A small file is read
 * here, and so is any where a job has no threads of its own.
 */
export const readBeside = async (
  order: ImportOrder,
  context: JobContext,
  write: (part: ImportedPart) => void,
): Promise<Result<ImportedFile>> => {
  if (!context.startHelper || !(await isLarge(order.path)))
    return readImported(order, context, (part) => void write(part))
  const { port1, port2 } = new MessageChannel()
  const input: ReadingOrder = { order, port: port2 }
  const ended = context.startHelper('catalogue-read', input, [port2])
  try {
    return await new Promise<Result<ImportedFile>>((resolve, reject) => {
      const hear = (said: FromReader): void => {
        if (said.kind === 'ended') {
          resolve(said.result)
          return
        }
        try {
          write(unpacked(said))
          port1.postMessage(null)
        } catch (error) {
          reject(error)
        }
      }
      port1.on('message', hear)
      ended.then((result) => {
        // Its last words may still lie in the port.
        for (let last = receiveMessageOnPort(port1); last; last = receiveMessageOnPort(port1)) hear(last.message)
        if (result.ok) reject(new Error('The reading thread ended before the file'))
        else resolve(result as Result<never>)
      }, reject)
    })
  } finally {
    // A reader that is still at it finds the port closed and stops.
    port1.close()
    await ended.catch(() => undefined)
  }
}

type PackedPart = Extract<FromReader, { readonly kind: 'part' }>

const packed = ({ items: { columns, rows }, texts }: ImportedPart): PackedPart => ({
  kind: 'part',
  columns,
  values: packTexts(rows.flat()),
  texts: packTexts(texts),
})

const unpacked = ({ columns, values, texts }: PackedPart): ImportedPart => {
  const all = unpackTexts(values)
  const rows = Array.from({ length: all.length / columns.length }, (_, row) =>
    all.slice(row * columns.length, (row + 1) * columns.length),
  )
  return { items: { columns, rows }, texts: unpackTexts(texts).map((text) => text ?? '') }
}

/** The job of the reading thread. Everything goes through the port, in its order. */
export const readForWriter = async ({ order, port }: ReadingOrder, context: JobContext): Promise<Result<null>> => {
  let ahead = 0
  let closed = false
  let goOn: (() => void) | undefined
  port.on('message', () => {
    ahead -= 1
    goOn?.()
  })
  port.on('close', () => {
    closed = true
    goOn?.()
  })
  const give = async (part: ImportedPart): Promise<void> => {
    port.postMessage(packed(part))
    ahead += 1
    while (ahead > MOST_AHEAD && !closed)
      await new Promise<void>((resolve) => {
        goOn = resolve
      })
  }
  const result = await readImported(order, { ...context, cancelled: () => closed || context.cancelled() }, give)
  const stopped = closed
  const said: FromReader = { kind: 'ended', result }
  port.postMessage(said)
  port.close()
  return stopped ? importCancelled() : ok(null)
}
