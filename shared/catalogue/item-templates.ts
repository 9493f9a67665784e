import type { LocalDate } from '../calendar/local-date.ts'
import { citationText } from '../law/citation.ts'
import { publicationGroups } from '../law/classifications.ts'
import { communeContents } from '../law/commune-rules.ts'
import { durationText } from '../law/duration-text.ts'
import type { CommuneContent, LawBook, PublicationGroup } from '../law/law-book.ts'
import { blankCatalogueFields, type CatalogueFields } from './catalogue-item.ts'

/** What a law says must be public, ready to be taken over as an item of «Phải được công khai». */
export type ItemTemplate = {
  /** Id of the datum it comes from. */
  readonly key: string
  readonly law: string
  readonly article: string
  readonly short: string
  /** How and for how long, in words; empty where the law leaves it open. */
  readonly how: string
  readonly fields: CatalogueFields
}

/** The templates in force on a day: the points of Điều 17, then the contents a commune makes public to its people. */
export const itemTemplates = (book: LawBook, on: LocalDate): readonly ItemTemplate[] => [
  ...publicationGroups(book, on).map(ofGroup),
  ...communeContents(book, on).map(ofContent),
]

const ofGroup = (group: PublicationGroup): ItemTemplate => ({
  key: group.id,
  law: group.citation.text,
  article: group.citation.article,
  short: group.short,
  how: group.onPortal === true ? 'Cổng, trang thông tin điện tử' : '',
  fields: {
    ...blankCatalogueFields,
    title: group.short,
    group: group.id,
    classificationReason: citationText(group.citation),
    publicationForms: group.onPortal === true ? ['portal'] : [],
    note: group.wording,
  },
})

const ofContent = (content: CommuneContent): ItemTemplate => {
  const { posting, loudspeaker } = content
  const term =
    posting === null
      ? ''
      : posting === 'permanent'
        ? 'Thường xuyên'
        : `Niêm yết ít nhất ${durationText(posting)} liên tục`
  const heard = loudspeaker === null ? '' : `truyền thanh ít nhất ${durationText(loudspeaker)} liên tục`
  const sent = content.toVillageHeads ? 'gửi trưởng thôn, tổ trưởng tổ dân phố' : ''
  const posted = posting === 'permanent' ? 'niêm yết thường xuyên' : term.replace('Niêm yết', 'niêm yết')
  return {
    key: content.id,
    law: content.citation.text,
    article: content.citation.article,
    short: content.short,
    how: ['Trang thông tin điện tử', posted, heard, sent].filter((text) => text !== '').join('; '),
    fields: {
      ...blankCatalogueFields,
      title: content.short,
      publicationForms: [
        'portal',
        ...(posting ? (['posting'] as const) : []),
        ...(loudspeaker ? (['loudspeaker'] as const) : []),
      ],
      publicationTerm: term,
      note: [`${citationText(content.citation)}: ${content.wording}`, heard, sent]
        .filter((text) => text !== '')
        .join('; '),
    },
  }
}
