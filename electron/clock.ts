import { addDays, daysBetween, type LocalDate, localDate } from '../shared/calendar/local-date.ts'

/** What tells the day and the moment; the only source of either, so that every rule can be proved on any day. */
export type Clock = {
  /** The day on the officer's wall. */
  today(): LocalDate
  /** ISO 8601 with the offset of the place: 2026-11-22T09:15:03.123+07:00; its first ten characters are the day. */
  now(): string
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0')

/** Wall clock of the computer: what the task bar shows is what the register says. */
const wallClock = () => {
  const at = new Date()
  const offset = -at.getTimezoneOffset()
  const hours = pad(Math.trunc(Math.abs(offset) / 60))
  const minutes = pad(Math.abs(offset) % 60)
  return {
    day: localDate(`${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`),
    time: `${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}.${pad(at.getMilliseconds(), 3)}`,
    zone: `${offset < 0 ? '-' : '+'}${hours}:${minutes}`,
  }
}

/** The computer's own clock. */
export const systemClock: Clock = {
  today: () => wallClock().day,
  now: () => {
    const { day, time, zone } = wallClock()
    return `${day}T${time}${zone}`
  },
}

/** The computer's clock moved to begin on `today`: for demonstrations, where time goes on but the day is chosen. */
export const shiftedClock = (today: LocalDate): Clock => {
  const shift = daysBetween(wallClock().day, today)
  return {
    today: () => addDays(wallClock().day, shift),
    now: () => {
      const { day, time, zone } = wallClock()
      return `${addDays(day, shift)}T${time}${zone}`
    },
  }
}

/** A clock that stands still at nine in the morning of `today`. */
export const fixedClock = (today: LocalDate): Clock => ({
  today: () => today,
  now: () => `${today}T09:00:00.000+07:00`,
})
