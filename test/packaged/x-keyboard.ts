import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'

/** Key codes of an X server without a keyboard of its own. */
const keyCodes = { Return: 36, Escape: 9 } as const

const pad4 = (length: number): number => (length + 3) & ~3

/** The cookie of the last entry of the authority file; none: the server asks for none. */
const cookieOf = (authority: string | undefined): Buffer => {
  if (!authority) return Buffer.alloc(0)
  const file = readFileSync(authority)
  let at = 2
  let part = Buffer.alloc(0)
  while (at < file.length) {
    // Address, number, name of the method, then the cookie: each behind its length.
    for (let field = 0; field < 4; field += 1) {
      const length = file.readUInt16BE(at)
      part = file.subarray(at + 2, at + 2 + length)
      at += 2 + length
    }
    at += 2
  }
  return part
}

/** Collects what the server says until there are as many bytes as wanted. */
const reader = (socket: Socket) => {
  let held = Buffer.alloc(0)
  let wake: () => void = () => undefined
  socket.on('data', (bytes: Buffer) => {
    held = Buffer.concat([held, bytes])
    wake()
  })
  return async (wanted: number): Promise<Buffer> => {
    while (held.length < wanted)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    const taken = held.subarray(0, wanted)
    held = held.subarray(wanted)
    return taken
  }
}

const greeting = (cookie: Buffer): Buffer => {
  const method = cookie.length > 0 ? 'MIT-MAGIC-COOKIE-1' : ''
  const bytes = Buffer.alloc(12 + pad4(method.length) + pad4(cookie.length))
  bytes.write('l', 0, 'latin1')
  bytes.writeUInt16LE(11, 2)
  bytes.writeUInt16LE(method.length, 6)
  bytes.writeUInt16LE(cookie.length, 8)
  bytes.write(method, 12, 'latin1')
  cookie.copy(bytes, 12 + pad4(method.length))
  return bytes
}

const request = (opcode: number, data: number, size: number): Buffer => {
  const bytes = Buffer.alloc(size)
  bytes.writeUInt8(opcode, 0)
  bytes.writeUInt8(data, 1)
  bytes.writeUInt16LE(size / 4, 2)
  return bytes
}

/**
 * Presses a key on the invisible screen as a person's keyboard would (X11 core protocol and its XTEST extension): dialogs of the
 * system, which no test tool of the page reaches, are answered so. The key goes to the window that came up last.
 */
export const pressOnScreen = async (key: keyof typeof keyCodes): Promise<void> => {
  const number = /:(\d+)/.exec(process.env.DISPLAY ?? '')?.[1]
  if (number === undefined) throw new Error('There is no X screen to press a key on')
  const socket = connect(`/tmp/.X11-unix/X${number}`)
  try {
    const read = reader(socket)
    socket.write(greeting(cookieOf(process.env.XAUTHORITY)))
    const head = await read(8)
    const setup = await read(head.readUInt16LE(6) * 4)
    if (head[0] !== 1) throw new Error('The X screen turned the test away')
    const root = setup.readUInt32LE(32 + pad4(setup.readUInt16LE(16)) + 8 * setup.readUInt8(21))

    const extension = request(98, 0, 16)
    extension.writeUInt16LE(5, 4)
    extension.write('XTEST', 8, 'latin1')
    socket.write(extension)
    const opcode = (await read(32)).readUInt8(9)

    const tree = request(15, 0, 8)
    tree.writeUInt32LE(root, 4)
    socket.write(tree)
    const reply = await read(32)
    const children = await read(reply.readUInt32LE(4) * 4)
    const windows = Array.from({ length: reply.readUInt16LE(16) }, (_, index) => children.readUInt32LE(index * 4))
    const shown: number[] = []
    for (const window of windows) {
      const ask = request(3, 0, 8)
      ask.writeUInt32LE(window, 4)
      socket.write(ask)
      const attributes = await read(44)
      // Viewable, and not one that places itself (menus, hints).
      if (attributes[26] === 2 && attributes[27] === 0) shown.push(window)
    }
    const newest = shown.at(-1)
    if (newest === undefined) throw new Error('There is no window on the X screen')
    const focus = request(42, 1, 12)
    focus.writeUInt32LE(newest, 4)
    socket.write(focus)
    for (const type of [2, 3]) {
      const fake = request(opcode, 2, 36)
      fake.writeUInt8(type, 4)
      fake.writeUInt8(keyCodes[key], 5)
      socket.write(fake)
    }
    // An answer means that everything before has been done.
    socket.write(request(43, 0, 4))
    await read(32)
  } finally {
    socket.destroy()
  }
}
