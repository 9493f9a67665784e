import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countItems, readItem } from '../../../electron/catalogue/catalogue-repository.ts'
import { takeTemplates, templatesTaken } from '../../../electron/catalogue/take-templates.ts'
import { undoAct } from '../../../electron/catalogue/undo-act.ts'
import { catalogueFieldsSchema } from '../../../shared/catalogue/catalogue-item.ts'
import { itemTemplates } from '../../../shared/catalogue/item-templates.ts'
import { communeContents } from '../../../shared/law/commune-rules.ts'
import { book } from '../../law/shipped-law-book.ts'
import { granted, openTestCatalogue, today } from './test-catalogue.ts'

let catalogue: ReturnType<typeof openTestCatalogue>
beforeEach(() => {
  catalogue = openTestCatalogue()
})
afterEach(() => catalogue.close())

describe('templates', () => {
  it('are every point in force and every content of the commune, each a good item', () => {
    const templates = itemTemplates(book, today)
    expect(templates.filter(({ key }) => key.startsWith('luat-01-2026'))).toHaveLength(21)
    expect(templates.filter(({ key }) => key.startsWith('luat-10-2022'))).toHaveLength(14)
    expect(new Set(templates.map(({ fields }) => fields.title)).size).toBe(templates.length)
    for (const { fields } of templates) expect(catalogueFieldsSchema.parse(fields)).toEqual(fields)
  })

  it('carry the forms and times of the law', () => {
    const of = (clause: string) => itemTemplates(book, today).find(({ key }) => key === `luat-10-2022.11.${clause}`)
    expect(of('7')?.fields).toMatchObject({
      publicationForms: ['portal', 'posting', 'loudspeaker'],
      publicationTerm: 'Niêm yết ít nhất 30 ngày liên tục',
    })
    expect(of('7')?.fields.note).toContain('truyền thanh ít nhất 03 ngày liên tục')
    expect(of('4')?.fields).toMatchObject({ publicationForms: ['portal', 'posting'], publicationTerm: 'Thường xuyên' })
    expect(of('14')?.fields).toMatchObject({ publicationForms: ['portal'], publicationTerm: '' })
  })

  it('are taken over as one act, none twice, and go back together', () => {
    const keys = communeContents(book, today).map(({ id }) => id)
    const { ids } = granted(takeTemplates(catalogue.context, [...keys.slice(0, 3), 'không có']))
    expect(ids).toHaveLength(3)
    expect(readItem(catalogue.context.database, ids[0] ?? 0)).toMatchObject({ list: 'mustPublish', publishedOn: null })
    expect(templatesTaken(catalogue.context)).toEqual(keys.slice(0, 3))
    expect(granted(takeTemplates(catalogue.context, keys)).ids).toHaveLength(keys.length - 3)
    expect(takeTemplates(catalogue.context, keys)).toMatchObject({ ok: false, error: { code: 'notAllowedNow' } })
    undoAct(catalogue.context)
    expect(countItems(catalogue.context.database).mustPublish).toBe(3)
    undoAct(catalogue.context)
    expect(templatesTaken(catalogue.context)).toEqual([])
  })
})
