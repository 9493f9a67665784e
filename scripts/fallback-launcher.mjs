/**
 * The few lines that Electron's own default app would run for `electron <folder>`; the fallback distribution lacks it.
 * They open the first argument that is not a flag, so that the product starts exactly as under the pinned Electron.
 * An ES module with a top-level await, because Electron holds back its «ready» event until such an entry has finished.
 */
export const launcherSource = `import { app } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (given === undefined) {
  console.error('electron <folder>')
  process.exit(1)
}
const target = resolve(given)
const description = join(target, 'package.json')
const isFolder = existsSync(description)
const about = isFolder ? JSON.parse(readFileSync(description, 'utf8')) : {}
process.defaultApp = true
if (about.productName || about.name) app.setName(about.productName || about.name)
if (about.version) app.setVersion(about.version)
app.setAppPath(isFolder ? target : dirname(target))
try {
  await import(pathToFileURL(isFolder ? join(target, about.main || 'index.js') : target).href)
} catch (error) {
  console.error(error)
  process.exit(1)
}
`

/** package.json beside it. */
export const launcherPackage = JSON.stringify({ name: 'electron', main: 'index.mjs' })
