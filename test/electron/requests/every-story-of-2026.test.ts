import { localDate } from '../../../shared/calendar/local-date.ts'
import { everyStoryOf } from './every-story.ts'

/** The first days of the law, Ngày Văn hóa Việt Nam, the new year and Tết 2027. */
const beginnings = ['2026-09-01', '2026-11-09', '2026-12-22', '2027-01-21'].map(localDate)

everyStoryOf('2026 law', beginnings, ['notifyTimeLimit', 'askCreator', 'creatorAnswered'])
