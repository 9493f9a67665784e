import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { capture, run } from './child.mjs'
import { PreparationError, say } from './messages.mjs'

/**
 * @typedef {object} Need something of the system, looked for as the thing itself rather than as an installed package
 * @property {string} [library] shared library
 * @property {string} [program] program on PATH
 * @property {boolean} [font] any font with Vietnamese letters
 * @property {string[]} packages Debian or Ubuntu packages that bring it; the first that exists there is taken
 */

/** @type {Need[]} */
const electronNeeds = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
  { library: 'libXss.so.1', packages: ['libxss1'] },
  { font: true, packages: ['fonts-noto-core'] },
]
/** @type {Need[]} */
const screenNeeds = [
  { program: 'Xvfb', packages: ['xvfb'] },
  { program: 'xvfb-run', packages: ['xvfb'] },
  { program: 'xauth', packages: ['xauth'] },
]
/** @type {Need[]} */
const compilerNeeds = [
  { program: 'g++', packages: ['g++'] },
  { program: 'make', packages: ['make'] },
  { program: 'python3', packages: ['python3'] },
]
/** @type {Need[]} */
const testNeeds = [
  { program: 'soffice', packages: ['libreoffice-writer-nogui'] },
  { library: 'libswlo.so', packages: ['libreoffice-writer-nogui'] },
  { library: 'libsclo.so', packages: ['libreoffice-calc-nogui'] },
  { program: 'pdftotext', packages: ['poppler-utils'] },
]

/**
 * Looks for what Electron and the tests need of a Linux system; as root on Debian or Ubuntu installs what is missing.
 * @param {{ offScreen: boolean, tests: boolean, compiler: boolean }} purpose
 */
export async function prepareSystem({ offScreen, tests, compiler }) {
  if (process.platform !== 'linux') return
  const needs = [
    ...electronNeeds,
    ...(offScreen ? screenNeeds : []),
    ...(tests ? testNeeds : []),
    ...(compiler ? compilerNeeds : []),
  ]
  let missing = lookFor(needs)
  if (missing.length === 0) return

  const root = process.getuid?.() === 0
  const apt = onPath('apt-get')
  if (apt && root) {
    const update = await aptGet(['update'])
    const names = packageNames(missing)
    say(`Cài phần mềm hệ thống còn thiếu: ${names.join(' ')}`)
    const code = await aptGet(['install', '-y', '--no-install-recommends', ...names])
    missing = lookFor(needs)
    if (missing.length === 0) return
    if (code !== 0 || update !== 0) throw missingPackages(missing, 'apt-get update && ')
  }
  throw missingPackages(missing, root ? '' : 'sudo ')
}

/** @param {Need[]} missing @param {string} prefix */
function missingPackages(missing, prefix) {
  const names = packageNames(missing)
  return new PreparationError(
    `Máy thiếu phần mềm hệ thống: ${missing.map((need) => need.library ?? need.program ?? 'phông chữ có tiếng Việt').join(', ')}.` +
      (onPath('apt-get') ? '' : ' Tên gói dưới đây là của Debian; hãy cài gói tương ứng của hệ điều hành này.'),
    `${prefix}apt-get install -y --no-install-recommends ${names.join(' ')}`,
  )
}

/** @param {Need[]} needs @returns {Need[]} those not found */
function lookFor(needs) {
  const libraries = capture('/sbin/ldconfig', ['-p']).output
  return needs.filter((need) => {
    if (need.program) return !onPath(need.program)
    if (need.library) return !libraries.includes(`${need.library} `) && !inLibreOffice(need.library)
    return capture('fc-list', [':lang=vi', 'family']).output.trim() === ''
  })
}

/** LibreOffice keeps its libraries in a folder of its own. @param {string} library */
function inLibreOffice(library) {
  return ['/usr/lib/libreoffice/program', '/usr/lib64/libreoffice/program', '/opt/libreoffice/program'].some((folder) =>
    existsSync(join(folder, library)),
  )
}

/** @param {string} program */
function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)))
}

/** @param {Need[]} missing */
function packageNames(missing) {
  const names = missing.map(({ packages }) => packages.find(isKnownToApt) ?? packages.at(-1) ?? '')
  return [...new Set(names)]
}

/** @param {string} name */
function isKnownToApt(name) {
  return (
    onPath('apt-cache') &&
    /^\s*Candidate: [^(]/m.test(capture('apt-cache', ['policy', name], { env: { ...process.env, LC_ALL: 'C' } }).output)
  )
}

/** @param {string[]} args */
function aptGet(args) {
  return run('apt-get', ['-q', '-o=Dpkg::Use-Pty=0', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
