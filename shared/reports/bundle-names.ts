import { fold } from '../text/vietnamese-fold.ts'
import { bundleExtension } from './bundle.ts'
import type { EditionKind, ReportFile, ReportKind } from './report-file.ts'

const kindParts: Readonly<Record<ReportKind, string>> = {
  annual: '',
  adHoc: 'dot-xuat-',
  threeYears: '3-nam-',
  peoplesCouncil: 'hoi-dong-nhan-dan-',
  evidence: 'minh-chung-',
}

export const editionNames: Readonly<Record<EditionKind, string>> = {
  first: 'Lần đầu',
  replacing: 'Thay thế',
  supplement: 'Bổ sung',
}

/** «Lần đầu», «Thay thế, lần 2». */
export const editionText = ({ kind, number }: Pick<ReportFile['edition'], 'kind' | 'number'>): string =>
  kind === 'first' ? editionNames.first : `${editionNames[kind]}, lần ${number}`

const editionParts: Readonly<Record<EditionKind, string>> = {
  first: 'lan-dau',
  replacing: 'thay-the',
  supplement: 'bo-sung',
}

/** «xa-na-phai»: letters and digits that every disk and mail program takes. */
const slug = (name: string): string =>
  fold(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

/** Names the bundle and its folder: agency, kind, period, edition; nothing of people. */
export const bundleStem = ({
  agency,
  kind,
  period,
  edition,
}: Pick<ReportFile, 'agency' | 'kind' | 'period' | 'edition'>) =>
  `bao-cao-${kindParts[kind]}${agency.code || slug(agency.name) || 'co-quan'}-${period.from}-${period.to}-${editionParts[edition.kind]}${edition.kind === 'first' ? '' : `-${edition.number}`}`

/** File name of a bundle. */
export const bundleName = (file: Parameters<typeof bundleStem>[0]): string => `${bundleStem(file)}.${bundleExtension}`
