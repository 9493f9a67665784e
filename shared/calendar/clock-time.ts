/** A local time of day, HH:mm from 00:00 to 23:59; compares as text. */
export const clockTimePattern = /^([01]\d|2[0-3]):[0-5]\d$/
