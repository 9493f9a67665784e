import type { ReportingPeriod } from './report.ts'

/** Folder of an exported report: the days of the period and nothing about people or places. */
export const reportFolderName = ({ from, to }: ReportingPeriod): string => `bao-cao-tiep-can-thong-tin-${from}-${to}`

/** The files of a report, without signs that a USB stick or an old archive program could spoil. */
export const reportFileNames = {
  word: 'bao-cao.docx',
  pdf: 'bao-cao.pdf',
  workbook: 'phu-luc-so-lieu.xlsx',
  data: 'bao-cao.json',
} as const
