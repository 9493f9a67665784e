import { closeSync, openSync, readSync } from 'node:fs'

/** @typedef {{ path: string, bytes: number, unpacked: boolean }} PackedFile */
/** @typedef {{ files?: Record<string, AsarEntry>, size?: number, unpacked?: boolean }} AsarEntry */

/**
 * Every file an .asar archive names, with its size; `unpacked` ones lie beside it in app.asar.unpacked.
 * @param {string} archive
 * @returns {PackedFile[]}
 */
export function asarContents(archive) {
  return filesIn(JSON.parse(headerOf(archive)), '')
}

/** The header is JSON behind four lengths of four bytes; the last is its own. @param {string} archive */
function headerOf(archive) {
  const file = openSync(archive, 'r')
  try {
    const lengths = Buffer.alloc(16)
    readSync(file, lengths, 0, 16, 0)
    const header = Buffer.alloc(lengths.readUInt32LE(12))
    readSync(file, header, 0, header.length, 16)
    return header.toString('utf8')
  } finally {
    closeSync(file)
  }
}

/** @param {AsarEntry} entry @param {string} path @returns {PackedFile[]} */
function filesIn(entry, path) {
  if (!entry.files) return [{ path, bytes: entry.size ?? 0, unpacked: entry.unpacked === true }]
  return Object.entries(entry.files).flatMap(([name, child]) => filesIn(child, path === '' ? name : `${path}/${name}`))
}
