import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'

/** A stick: what was written stays on it while it is pulled out of one machine and plugged into another. */
export type UsbStick = {
  /** Whether it lies where systems put what is plugged in; otherwise it is a folder like any other. */
  readonly isDrive: boolean
  /** Plugs it in under a name; where it can be read and written until it is pulled out. */
  plugIn(label: string): string
  pullOut(): void
}

const media = '/media'

/** A stick whose content lies in `folder`. Only root on Linux may plug one in; elsewhere its folder is used as it is. */
export const usbStick = (folder: string): UsbStick => {
  const content = mkdtempSync(join(folder, 'usb-'))
  let place: string | undefined
  const mount = (label: string): string | undefined => {
    const at = join(media, `${label}-${process.pid}`)
    try {
      mkdirSync(at, { recursive: true })
      execFileSync('mount', ['--bind', content, at], { stdio: 'ignore' })
      return at
    } catch {
      if (existsSync(at) && readdirSync(at).length === 0) rmdirSync(at)
      return undefined
    }
  }
  const pullOut = (): void => {
    if (place === undefined) return
    execFileSync('umount', ['-l', place], { stdio: 'ignore' })
    rmdirSync(place)
    place = undefined
  }
  place = mount('THU')
  const isDrive = place !== undefined
  pullOut()
  return {
    isDrive,
    plugIn: (label) => {
      pullOut()
      place = isDrive ? mount(label) : undefined
      return place ?? content
    },
    pullOut,
  }
}
