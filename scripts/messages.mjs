/**
 * How the commands of this folder speak: short Vietnamese lines, and for every failure the command that mends it.
 * Everything here and in the modules a bare machine runs first uses Node's built-ins only.
 */

/** A failure of the preparation that the reader can mend: plain words, plus the exact command to type. */
export class PreparationError extends Error {
  /**
   * @param {string} what what is missing or wrong, in Vietnamese
   * @param {string} [command] the command that mends it
   * @param {string} [detail] what the failing tool said, as it said it
   */
  constructor(what, command, detail) {
    super(what)
    this.name = 'PreparationError'
    this.command = command
    this.detail = detail
  }
}

/** Prints one line about what is being done. @param {string} text */
export function say(text) {
  process.stdout.write(`» ${text}\n`)
}

/**
 * Runs a command's body; a failure is printed in plain words and ends the process with code 1.
 * @param {() => Promise<number | undefined>} body resolves to the exit code, nothing for 0
 */
export async function runCommand(body) {
  try {
    process.exitCode = (await body()) ?? 0
  } catch (error) {
    printFailure(error)
    process.exitCode = 1
  }
}

/** @param {unknown} error */
export function printFailure(error) {
  if (!(error instanceof PreparationError)) {
    console.error('\n✗ Lỗi ngoài dự kiến:', error)
    return
  }
  console.error(`\n✗ ${error.message}`)
  if (error.detail) console.error(error.detail.trim().replace(/^/gm, '    '))
  if (error.command)
    console.error(`\n  Hãy chạy lệnh sau rồi thử lại (run this, then try again):\n\n    ${error.command}\n`)
}
