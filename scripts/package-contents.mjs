import { statSync } from 'node:fs'
import { asarContents } from './asar-contents.mjs'
import { PreparationError, say } from './messages.mjs'

/** Bytes; what the product itself may weigh without Electron and the native module beside it. */
const LARGEST = 12 * 1024 * 1024

/** What a package is made of, and nothing else. */
const parts = [
  { name: 'Tiến trình chính', holds: /^out\/main\// },
  { name: 'Cầu nối cửa sổ', holds: /^out\/preload\// },
  { name: 'Màn hình', holds: /^out\/renderer\// },
  { name: 'Bản kê thành phần, giấy phép', holds: /^out\/about\// },
  { name: 'Đơn vị hành chính', holds: /^resources\/units\// },
  { name: 'Pháp luật, lịch nghỉ', holds: /^resources\/(law|schema)\// },
  { name: 'Hướng dẫn, dữ liệu mẫu, phông chữ in, biểu tượng', holds: /^resources\/(?!units|law|schema)/ },
  { name: 'SQLite (mã gọi)', holds: /^node_modules\/better-sqlite3\/(?!prebuilds)/ },
  { name: 'SQLite (tệp chạy, ngoài app.asar)', holds: /^node_modules\/better-sqlite3\/prebuilds\/[a-z0-9-]+\.node$/ },
  { name: 'Mô tả ứng dụng', holds: /^package\.json$/ },
]

/**
 * What is in a package: a table of its parts. Throws when it is larger than it may be, when something is in it that belongs to no
 * part, or when it holds another number of native binaries than the one of its platform.
 * @param {string} archive path of app.asar
 * @returns {string} the table, a line a part
 */
export function packageContents(archive) {
  const files = asarContents(archive)
  const strangers = files.filter(({ path }) => !parts.some(({ holds }) => holds.test(path)))
  if (strangers.length > 0)
    throw refused(`Bản đóng gói có tệp lạ: ${strangers[0]?.path} (và ${strangers.length - 1} tệp nữa).`)
  const native = files.filter(({ path }) => path.endsWith('.node'))
  if (native.length !== 1 || !native[0]?.unpacked)
    throw refused(`Bản đóng gói phải có đúng một tệp chạy SQLite nằm ngoài app.asar, nay có ${native.length}.`)
  const size = statSync(archive).size
  if (size > LARGEST) throw refused(`app.asar nặng ${megabytes(size)}, quá mức ${megabytes(LARGEST)}.`)
  const lines = parts.map(({ name, holds }) => {
    const own = files.filter(({ path }) => holds.test(path))
    return line(megabytes(own.reduce((sum, { bytes }) => sum + bytes, 0)), own.length, name)
  })
  return [...lines, line(megabytes(size), files.length - 1, 'app.asar')].join('\n')
}

/** Prints the table. @param {string} archive */
export function reportContents(archive) {
  say(`Trong bản đóng gói:\n${packageContents(archive)}`)
}

/** @param {string} what */
function refused(what) {
  return new PreparationError(`${what} Hãy xem mục files trong electron-builder.yml.`)
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1024 / 1024).toFixed(2).replace('.', ',')} MB`
}

/** @param {string} size @param {number} count @param {string} name */
function line(size, count, name) {
  return `  ${size.padStart(9)}  ${String(count).padStart(4)} tệp  ${name}`
}
