import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A piece of software by others that is shipped; `licence` as SPDX names it, `text` in full. */
export type ShippedPart = {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly text: string
  /** Address in the registry of packages, without its host; null for what comes inside another package. */
  readonly purl: string | null
  /** SHA-512 of the package as hexadecimal digits; null for what comes inside another package. */
  readonly sha512: string | null
}

const licenceFile = /^(?:licen[sc]e|copying|ofl)(?:[-.]\w+)?$/i

/** Folder of the package that a module of the bundle lies in; undefined for the product's own modules. */
export const packageFolderOf = (moduleId: string): string | undefined =>
  /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(moduleId.replaceAll('\\', '/'))?.[1]

/** The licence a package carries: its own file, else what its read-me says under that heading. Throws when there is neither. */
export const licenceTextOf = (folder: string): string => {
  const names = readdirSync(folder)
  const file = names.find((name) => licenceFile.test(name))
  if (file) return readFileSync(join(folder, file), 'utf8').trim()
  const readMe = names.find((name) => /^readme\.md$/i.test(name))
  const said = readMe
    ? /^#+\s*licen[sc]e\s*$([\s\S]+)/im.exec(readFileSync(join(folder, readMe), 'utf8'))?.[1]
    : undefined
  if (said?.includes('Permission is hereby granted')) return said.trim()
  throw new Error(`Gói «${folder}» không mang theo văn bản giấy phép. Hãy tìm giấy phép của gói, hoặc bỏ gói này.`)
}

type Lock = { readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>> }

const partOf = (folder: string, lock: Lock): ShippedPart => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (typeof license !== 'string') throw new Error(`Gói «${name}» không ghi tên giấy phép.`)
  const locked = lock.packages[folder.slice(folder.indexOf('node_modules/'))]
  if (locked?.version !== version || !locked?.integrity)
    throw new Error(`Gói «${name}» bản ${version} không phải bản ghi trong package-lock.json.`)
  return {
    name,
    version,
    licence: license,
    text: licenceTextOf(folder),
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    sha512: Buffer.from(locked.integrity.replace('sha512-', ''), 'base64').toString('hex'),
  }
}

/** What comes inside other packages and is named by none of their files. */
const partsWithin = (root: string, modules: string): readonly ShippedPart[] => {
  const sqlite = readFileSync(join(modules, 'better-sqlite3', 'deps', 'sqlite3', 'sqlite3.c'), 'latin1')
  const electron = JSON.parse(readFileSync(join(modules, 'electron', 'package.json'), 'utf8')).version
  const within = (name: string, version: string | undefined, licence: string, file: string): ShippedPart => {
    if (!version) throw new Error(`Không biết bản của «${name}» được đóng kèm.`)
    return {
      name,
      version,
      licence,
      text: readFileSync(join(root, 'scripts', 'licences', file), 'utf8').trim(),
      purl: null,
      sha512: null,
    }
  }
  const pdf = readFileSync(join(modules, 'unpdf', 'dist', 'pdfjs.mjs'), 'utf8')
  return [
    within('SQLite', /#define SQLITE_VERSION\s+"([\d.]+)"/.exec(sqlite)?.[1], 'blessing', 'sqlite.txt'),
    within('SQLite3 Multiple Ciphers', /"SQLite3 Multiple Ciphers ([\d.]+)"/.exec(sqlite)?.[1], 'MIT', 'sqlite3mc.txt'),
    within('PDF.js', /apiVersion:`([\d.]+)`/.exec(pdf)?.[1], 'Apache-2.0', 'pdfjs.txt'),
    within('Electron (cùng Chromium và Node.js)', electron, 'MIT', 'electron.txt'),
  ]
}

/** Packages whose published files hold others whole, which the bundle's list of modules therefore does not name. */
const holdsItsDependencies = ['docx']

/**
 * Everything by others in the shipped product, by name. `folders`: packages that modules of the bundles lie in. Throws when a
 * licence is missing or a package is not the one of the lock file.
 */
export const shippedParts = (root: string, folders: Iterable<string>): readonly ShippedPart[] => {
  const modules = join(root, 'node_modules').replaceAll('\\', '/')
  const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const inside = [...folders].flatMap((folder) =>
    holdsItsDependencies.includes(folder.slice(modules.length + 1))
      ? Object.keys(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).dependencies ?? {})
          .filter((name) => !name.startsWith('@types/'))
          .map((name) => `${modules}/${name}`)
      : [],
  )
  const all = new Set([...folders, ...inside, `${modules}/better-sqlite3`].filter((folder) => existsSync(folder)))
  return [...[...all].map((folder) => partOf(folder, lock)), ...partsWithin(root, modules)].toSorted((one, other) =>
    one.name.localeCompare(other.name, 'en'),
  )
}
