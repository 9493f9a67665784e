import { localDate } from '../../../shared/calendar/local-date.ts'
import { everyStoryOf } from './every-story.ts'

/** Around Tết 2026, and the last days of the law with the National day after them. */
const beginnings = ['2026-02-03', '2026-06-08', '2026-08-10', '2026-08-17'].map(localDate)

everyStoryOf('2016 law', beginnings, [])
