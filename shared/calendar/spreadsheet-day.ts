import { addDays, daysBetween, type LocalDate, localDate } from './local-date.ts'

/** Spreadsheets count days from 30/12/1899; this is 01/01/1970 by their count. */
const SERIAL_OF_1970 = 25_569 // không phải số luật định: cách đếm của bảng tính
const START = localDate('1970-01-01')

/** The number a spreadsheet keeps for a day. */
export const spreadsheetSerial = (day: LocalDate): number => daysBetween(START, day) + SERIAL_OF_1970

/** The day of a spreadsheet's number, its time of day dropped; null outside March 1900 to 2199, where none is meant. */
export const daySpreadsheetMeans = (serial: number): LocalDate | null =>
  serial >= 61 && serial < 109_575 ? addDays(START, Math.floor(serial) - SERIAL_OF_1970) : null
