import { z } from 'zod'
import type { FoundUpdates, LastUpdate, StartedUpdate, UpdateOffer } from '../update/update-offer.ts'
import { answers } from './call.ts'
import { jobId, nothing } from './call-inputs.ts'

/** Calls of bringing in a newer version by file; nothing here asks a network. */
export const updateCalls = {
  /** Looks for installers on what is plugged in. */
  find: answers<FoundUpdates>()(nothing),
  /** Asks for an installer with a dialog; null when it was closed. */
  choose: answers<UpdateOffer | null>()(nothing),
  /** Takes the installer over, backs the register up and opens it. */
  install: answers<StartedUpdate>()(z.object({ jobId, token: z.uuid() })),
  /** The last change of version by file; null while there was none. */
  last: answers<LastUpdate | null>()(nothing),
} as const
