import { requestLabel } from '../../shared/requests/information-request.ts'
import type { OpenRequest } from '../../shared/requests/moved-deadlines.ts'
import type { ReadableDatabase } from '../database/database.ts'
import { runningRecords } from './request-log-repository.ts'

/**
 * Every request whose limit runs, oldest number first, with what decides its deadline and nothing of who asked what. One taken up
 * again is settled by a day that was set, which no law moves.
 */
export const readOpenRequests = (database: ReadableDatabase): readonly OpenRequest[] =>
  runningRecords(database)
    .filter(({ reopenedDueOn }) => reopenedDueOn === null)
    .map(
      ({ id, number, year, channel, sentOn, validOn, complexity, extensionOn, extensionAmount }): OpenRequest => ({
        id,
        label: requestLabel({ number, year }),
        facts: { channel, sentOn, validOn, complexity },
        extension:
          extensionOn !== null && extensionAmount !== null ? { on: extensionOn, amount: extensionAmount } : null,
      }),
    )
