import { lookup } from 'node:dns/promises'
import { networkInterfaces } from 'node:os'

/** A name that stands whenever the network does; only its number is asked for, the page is not visited. */
const KNOWN_NAME = 'chinhphu.vn'

/** Whether this machine can reach the network at all: asked when a page could not be found, to know whose fault it is. */
export const networkPresent = async (): Promise<boolean> => {
  const connected = Object.values(networkInterfaces()).some((addresses) => addresses?.some((one) => !one.internal))
  if (!connected) return false
  try {
    await lookup(KNOWN_NAME)
    return true
  } catch {
    return false
  }
}
