import type { LocalDate } from '../../calendar/local-date.ts'
import type { ReleasedList } from '../release.ts'

/** Folder of a pack: «cong-khai-thong-tin-2026-11-23». */
export const packFolderName = (on: LocalDate): string => `cong-khai-thong-tin-${on}`

/** A list in file names and addresses; never renamed, for portals link to them. */
export const listSlugs: Readonly<Record<ReleasedList, string>> = {
  mustPublish: 'phai-cong-khai',
  published: 'da-cong-khai',
  conditional: 'co-dieu-kien',
  serviceUnits: 'don-vi-su-nghiep',
}

export const packFiles = {
  home: 'index.html',
  notice: 'dau-moi.html',
  guidance: 'huong-dan.html',
  downloads: 'tai-ve.html',
  style: 'giao-dien.css',
  searchScript: 'tim-kiem.js',
  searchData: 'du-lieu-tim-kiem.js',
  word: 'tep/danh-muc.docx',
  pdf: 'tep/danh-muc.pdf',
  workbook: 'tep/danh-muc.xlsx',
  openData: 'tep/du-lieu-mo.jsonld',
  noticeWord: 'tep/thong-bao-dau-moi.docx',
  noticePdf: 'tep/thong-bao-dau-moi.pdf',
  board: 'tep/bang-niem-yet.pdf',
  manifest: 'manifest.json',
} as const

export const csvName = (list: ReleasedList): string => `tep/danh-muc-${listSlugs[list]}.csv`

/** Items on one page: a page opens at once on an old phone, and ten thousand items still make a readable number of pages. */
export const itemsOfPage = 200

/** The page of a list, counted from 0. */
export const listPageName = (list: ReleasedList, page: number): string =>
  `danh-muc-${listSlugs[list]}${page === 0 ? '' : `-${page + 1}`}.html`
