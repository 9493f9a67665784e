import { scrypt } from 'node:crypto'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { app } from 'electron'

/**
 * Starts the Electron program of the folder `--observe=` and says on standard output when its page is usable: when the
 * expression `--until=` first holds and the frame after it is drawn. The product and the bare window are both started
 * through it, so whatever it costs, it costs both. With `--password=` the door is waited for first, the password typed, as slowly as a
 * person does, and sent; said are then also when the door stood there, when the password was sent, and what trying a password of the
 * cost `--cost=` (n,r,p) takes in this very program.
 */
const option = (name) => process.argv.find((argument) => argument.startsWith(name))?.slice(name.length) ?? ''
const folder = resolve(option('--observe='))
const until = option('--until=')
const password = option('--password=')

/** Milliseconds. */
const TYPING = 2000

const doorIsDrawn =
  "document.querySelector('main h1')?.textContent === 'Đăng nhập' && document.querySelector('main input[type=password]') !== null"

/** The time at which an expression holds in the page. */
const when = (expression) => `new Promise((usable) => {
  const look = () => {
    if (!(${expression})) return false
    requestAnimationFrame(() => setTimeout(() => usable(performance.timeOrigin + performance.now())))
    return true
  }
  if (look()) return
  const watch = new MutationObserver(() => { if (look()) watch.disconnect() })
  watch.observe(document, { subtree: true, childList: true, characterData: true })
})`

/** Sends the password as the form's button does; answers when. */
const send = `(() => {
  const box = document.querySelector('main input[type=password]')
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(box, ${JSON.stringify(password)})
  box.dispatchEvent(new Event('input', { bubbles: true }))
  return new Promise((sent) => setTimeout(() => {
    const at = performance.timeOrigin + performance.now()
    box.form.requestSubmit()
    sent(at)
  }))
})()`

const say = (what, at) => process.stdout.write(`${what} ${at}\n`)

const timePassword = async () => {
  const [N, r, p] = option('--cost=').split(',').map(Number)
  const from = performance.now()
  await promisify(scrypt)(password, Buffer.alloc(16), 32, { N, r, p, maxmem: 256 * N * r })
  say('password', performance.now() - from)
}

let signedIn = password === ''
app.on('web-contents-created', (_event, contents) => {
  // Whoever signs in may make the window read everything anew.
  contents.on('dom-ready', async () => {
    if (!signedIn) {
      say('door', await contents.executeJavaScript(when(doorIsDrawn)))
      await pause(TYPING)
      signedIn = true
      say('sent', await contents.executeJavaScript(send))
    }
    say('usable', await contents.executeJavaScript(when(until)))
    if (password !== '') await timePassword()
    app.quit()
  })
})

app.setAppPath(folder)
await import(pathToFileURL(join(folder, option('--main=') || 'main.mjs')).href)
