import { pathToFileURL } from 'node:url'
import { runCommand } from './messages.mjs'
import { runInElectronEnvironment } from './typescript-task.mjs'

/** The demonstration: the main job in real Electron, off screen; leaves its pictures and papers in out/demo/. */
export function runDemo() {
  return runInElectronEnvironment('demo-run.ts', process.argv.slice(2))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runCommand(runDemo)
