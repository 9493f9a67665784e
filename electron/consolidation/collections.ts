import type { LocalDate } from '../../shared/calendar/local-date.ts'
import { type Collection, type CollectionFields, collectionName } from '../../shared/consolidation/collection.ts'
import { ok, type Result, refusal } from '../../shared/result.ts'
import { inTransaction } from '../database/database.ts'
import type { Session } from '../session.ts'
import { collectionsOfKind, insertCollection, readCollection, saveDueDay } from './collection-repository.ts'

type Deps = Pick<Session, 'database'>

const gone = refusal('notFound', 'Đợt thu báo cáo này không còn. Hãy mở lại trang.')

/** Opens a call for reports. Refuses a period that has one. */
export const addCollection = ({ database }: Deps, fields: CollectionFields): Result<Collection> =>
  inTransaction(database, () => {
    const { kind, from, to } = fields
    if (collectionsOfKind(database, kind).some((other) => other.from === from && other.to === to))
      return refusal('conflict', `Đã có đợt «${collectionName(fields)}».`)
    const made = readCollection(database, insertCollection(database, fields))
    return made ? ok(made) : gone
  })

/** Sets the day by which reports must come; null takes it away. */
export const setDueDay = ({ database }: Deps, id: number, dueOn: LocalDate | null): Result<Collection> =>
  inTransaction(database, () => {
    const collection = readCollection(database, id)
    if (!collection) return gone
    if (dueOn !== null && dueOn < collection.to)
      return refusal('invalidInput', 'Hạn gửi phải từ ngày cuối kỳ trở đi.', [
        { field: 'dueOn', message: 'Hạn gửi đứng trước ngày cuối kỳ.' },
      ])
    saveDueDay(database, id, dueOn)
    return ok({ ...collection, dueOn })
  })
