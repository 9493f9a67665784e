import { contract, type Handlers } from '../../shared/ipc/contract.ts'
import { refusal } from '../../shared/result.ts'

/** Every call of a noun answering that it can't be done yet. */
export const notReady = <Noun extends keyof Handlers>(noun: Noun): Handlers[Noun] =>
  Object.fromEntries(
    Object.keys(contract[noun]).map((verb) => [
      verb,
      () => refusal('notAllowedNow', 'Chức năng này chưa có trong phiên bản đang dùng.'),
    ]),
  ) as unknown as Handlers[Noun]
