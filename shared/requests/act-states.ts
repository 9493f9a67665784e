import type { RequestState } from './information-request.ts'
import type { ActName } from './request-events.ts'

/**
 * yes: possible, unless the act's own rule says no · valid: only once the request is complete · closed: the request is settled; take
 * that back first · given: only where information was given, wholly or in part · never: makes no sense there, see `neverWords`.
 */
export type Possibility = 'yes' | 'valid' | 'closed' | 'given' | 'never'

type Row = Readonly<Record<RequestState, Possibility>>

const row = (
  waitingCompletion: Possibility,
  open: Possibility,
  provided: Possibility,
  partlyProvided: Possibility,
  refused: Possibility,
  redirected: Possibility,
  withdrawn: Possibility,
): Row => ({ waitingCompletion, open, provided, partlyProvided, refused, redirected, withdrawn })

/**
 * Every act in every state. What depends on more than the state (a limit run out, costs not announced, a question not asked) is
 * the act's own rule in `act-rules.ts`.
 */
// biome-ignore format: a table is read by its columns.
export const actStates: Readonly<Record<ActName, Row>> = {
  //                    chờ bổ sung  đang giải quyết  đã cung cấp  một phần   từ chối    nơi khác   đã rút
  askForCompletion: row('yes',       'yes',           'closed',    'closed',  'closed',  'closed',  'closed'),
  complete: row(        'yes',       'yes',           'closed',    'closed',  'closed',  'closed',  'closed'),
  redirect: row(        'yes',       'yes',           'closed',    'closed',  'closed',  'closed',  'closed'),
  classify: row(        'yes',       'yes',           'closed',    'closed',  'closed',  'closed',  'closed'),
  notifyTimeLimit: row( 'valid',     'yes',           'closed',    'closed',  'closed',  'closed',  'closed'),
  askUnit: row(         'yes',       'yes',           'closed',    'closed',  'closed',  'closed',  'closed'),
  unitAnswered: row(    'yes',       'yes',           'yes',       'yes',     'yes',     'yes',     'yes'),
  announceCosts: row(   'valid',     'yes',           'closed',    'closed',  'closed',  'closed',  'closed'),
  recordPayment: row(   'valid',     'yes',           'closed',    'closed',  'closed',  'closed',  'closed'),
  extend: row(          'valid',     'yes',           'closed',    'closed',  'closed',  'closed',  'closed'),
  providePart: row(     'valid',     'yes',           'closed',    'closed',  'closed',  'closed',  'closed'),
  provide: row(         'valid',     'yes',           'closed',    'closed',  'closed',  'closed',  'closed'),
  refuse: row(          'valid',     'yes',           'closed',    'closed',  'closed',  'closed',  'closed'),
  withdraw: row(        'yes',       'yes',           'closed',    'closed',  'closed',  'closed',  'closed'),
  askCorrection: row(   'given',     'yes',           'yes',       'yes',     'given',   'given',   'given'),
  askCreator: row(      'given',     'yes',           'yes',       'yes',     'given',   'given',   'given'),
  creatorAnswered: row( 'given',     'yes',           'yes',       'yes',     'given',   'given',   'given'),
  correct: row(         'given',     'yes',           'yes',       'yes',     'given',   'given',   'given'),
  complain: row(        'yes',       'yes',           'yes',       'yes',     'yes',     'yes',     'yes'),
  complaintOutcome: row('yes',       'yes',           'yes',       'yes',     'yes',     'yes',     'yes'),
  reopen: row(          'never',     'never',         'yes',       'yes',     'yes',     'yes',     'never'),
  assign: row(          'yes',       'yes',           'yes',       'yes',     'yes',     'yes',     'yes'),
  note: row(            'yes',       'yes',           'yes',       'yes',     'yes',     'yes',     'yes'),
  amend: row(           'yes',       'yes',           'yes',       'yes',     'yes',     'yes',     'yes'),
  revoke: row(          'yes',       'yes',           'yes',       'yes',     'yes',     'yes',     'yes'),
}

/** Why an act is never possible in a state. */
export const neverWords = {
  open: 'Yêu cầu đang được giải quyết, chưa kết thúc nên không cần mở lại.',
  withdrawn:
    'Người yêu cầu đã rút yêu cầu. Nếu ghi nhầm, hãy đính chính việc rút; nếu họ yêu cầu lại, hãy tiếp nhận yêu cầu mới.',
} as const
