import { run } from './child.mjs'

/** Whether a window can be shown here. */
export function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Runs a program that opens windows; on Linux without a screen, or when asked, on an invisible one of its own.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} options
 * @param {boolean} [invisible] keep windows away from the person's own screen
 */
export function runWithScreen(command, args, options, invisible = !hasScreen()) {
  if (process.platform !== 'linux' || !invisible) return run(command, args, options)
  const { WAYLAND_DISPLAY: _, ...env } = options.env ?? process.env
  return run('xvfb-run', ['-a', '-s', '-screen 0 1366x768x24 -nolisten tcp', command, ...args], { ...options, env })
}
