import { join } from 'node:path'
import { buildApp } from './build-app.mjs'
import { nodeBinary, toolEnvironment } from './node-binary.mjs'
import { root } from './places.mjs'
import { prepare } from './prepare.mjs'
import { runWithScreen } from './screen.mjs'

/**
 * Prepares and builds, then runs a TypeScript script of this folder where it can open windows of the built app unseen.
 * The script finds Electron through `launchOptions()` of runtime.mjs.
 * @param {string} file name in scripts/
 * @param {readonly string[]} args
 * @returns {Promise<number>} the script's exit code
 */
export async function runInElectronEnvironment(file, args) {
  const runtime = await prepare({ offScreen: true })
  await buildApp()
  const env = toolEnvironment({ DAUMOI_ELECTRON_PATH: runtime.executable })
  return runWithScreen(nodeBinary(), [join(root, 'scripts', file), ...args], { cwd: root, env }, true)
}
