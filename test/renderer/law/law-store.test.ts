import { beforeEach, describe, expect, it } from 'vitest'
import { openLawWith, openSection, showLaw, useLawStore } from '../../../renderer/law/law-store.ts'

const shown = () => useLawStore.getState()

describe('what «Pháp luật» opens with', () => {
  beforeEach(() => showLaw({ section: 'rules', text: 'phí', filter: 'own', datum: null, missing: null, article: null }))

  it('is the page as it was left when a link asks for nothing', () => {
    openLawWith({})
    expect(shown()).toMatchObject({ section: 'rules', text: 'phí', filter: 'own' })
  })

  it('is one rule, with no filter in its way', () => {
    openLawWith({ datum: 'luat.1' })
    expect(shown()).toMatchObject({ section: 'rules', datum: 'luat.1', text: '', filter: 'all', on: null })
  })

  it('is one missing rule, or an article of a text', () => {
    openLawWith({ missing: 'con-thieu.1' })
    expect(shown()).toMatchObject({ section: 'missing', missing: 'con-thieu.1' })
    openLawWith({ document: 'Luật thử', article: 'Điều 2' })
    expect(shown()).toMatchObject({ section: 'texts', article: { document: 'Luật thử', article: 'Điều 2' } })
  })

  it('closes what was open when another tab is chosen', () => {
    showLaw({ missing: 'con-thieu.1', datum: 'luat.1' })
    openSection('texts')
    expect(shown()).toMatchObject({ section: 'texts', missing: null, datum: null })
  })
})
