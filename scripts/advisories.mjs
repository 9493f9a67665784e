import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './build-app.mjs'
import { capture, npm } from './child.mjs'
import { installModules } from './installed-modules.mjs'
import { runCommand, say } from './messages.mjs'
import { root } from './places.mjs'

/**
 * `npm run advisories`: asks the registry for known weaknesses of the packages of the lock file and ends with 1 when something that is
 * shipped, or Electron itself, has one; with 3 when the registry could not be asked, which is no answer.
 */
await runCommand(async () => {
  installModules()
  const bill = join(root, 'out', 'about', 'sbom.cdx.json')
  if (!existsSync(bill)) await buildApp()
  const shipped = new Set(shippedNames(JSON.parse(readFileSync(bill, 'utf8'))))
  const [command, args, options] = npm(['audit', '--json', '--loglevel=silent'])
  const { output, said } = capture(command, args, { cwd: root, timeout: 60_000, ...options })
  const found = vulnerabilitiesIn(output)
  if (!found) {
    say(
      'CHƯA HỎI ĐƯỢC: kho gói không trả lời câu hỏi về lỗ hổng đã công bố. Hãy chạy lại ở máy vào được kho gói chính thức.',
    )
    console.error(said.split('\n').slice(0, 5).join('\n'))
    return 3
  }
  const names = Object.keys(found)
  const open = names.filter((name) => shipped.has(name))
  for (const name of names) say(`${open.includes(name) ? '✗' : '·'} ${name}: ${found[name]?.severity}`)
  say(
    `Gói được giao: ${shipped.size}; có lỗ hổng đã công bố: ${open.length}. Công cụ làm việc có lỗ hổng: ${names.length - open.length}.`,
  )
  return open.length === 0 ? 0 : 1
})

/** Names as the lock file has them. @param {{ components: { name: string }[] }} bill */
function shippedNames(bill) {
  return [...bill.components.map(({ name }) => name), 'electron', 'better-sqlite3']
}

/** @param {string} output @returns {Record<string, { severity: string }> | undefined} undefined for what is no answer */
function vulnerabilitiesIn(output) {
  try {
    return JSON.parse(output).vulnerabilities
  } catch {
    return undefined
  }
}
