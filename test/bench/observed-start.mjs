import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/**
 * Starts the Electron program of the folder `--observe=` and says on standard output when its page is usable: when the
 * expression `--until=` first holds and the frame after it is drawn. The product and the bare window are both started
 * through it, so whatever it costs, it costs both.
 */
const option = (name) => process.argv.find((argument) => argument.startsWith(name))?.slice(name.length) ?? ''
const folder = resolve(option('--observe='))
const until = option('--until=')

const whenUsable = `new Promise((usable) => {
  const look = () => {
    if (!(${until})) return false
    requestAnimationFrame(() => setTimeout(() => usable(performance.timeOrigin + performance.now())))
    return true
  }
  if (look()) return
  const watch = new MutationObserver(() => { if (look()) watch.disconnect() })
  watch.observe(document, { subtree: true, childList: true, characterData: true })
})`

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    const at = await contents.executeJavaScript(whenUsable)
    process.stdout.write(`usable ${at}\n`)
    app.quit()
  })
})

app.setAppPath(folder)
await import(pathToFileURL(join(folder, option('--main=') || 'main.mjs')).href)
