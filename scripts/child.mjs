import { spawn, spawnSync } from 'node:child_process'

/**
 * Runs a program to its end with this terminal.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 1 when it was ended by a signal
 */
export function run(command, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    /** @type {(signal: NodeJS.Signals) => void} */
    const pass = (signal) => child.kill(signal)
    process.on('SIGINT', pass).on('SIGTERM', pass)
    child.on('error', fail)
    child.on('close', (code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass)
      done(code ?? 1)
    })
  })
}

/**
 * Runs a program quietly and keeps what it says.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function capture(command, args, options = {}) {
  const result = spawnSync(command, args, { maxBuffer: 64 << 20, ...options, encoding: 'utf8' })
  const said = [result.stdout, result.stderr, result.error?.message].filter(Boolean).join('\n')
  return { ok: result.status === 0, output: result.stdout ?? '', said }
}

/**
 * npm with its arguments, ready for `run` or `capture`: the npm that started us when there is one.
 * @param {readonly string[]} args
 * @returns {[string, string[], { shell?: boolean }]}
 */
export function npm(args) {
  const cli = process.env.npm_execpath
  if (cli?.endsWith('.js')) return [process.execPath, [cli, ...args], {}]
  return process.platform === 'win32' ? ['npm.cmd', [...args], { shell: true }] : ['npm', [...args], {}]
}
