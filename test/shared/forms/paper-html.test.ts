import { describe, expect, it } from 'vitest'
import type { Block, PaperDocument } from '../../../shared/forms/paper-document.ts'
import { paperHtml, papersHtml } from '../../../shared/forms/paper-html.ts'

const evil = '<img src=x onerror=alert(1)>"\'&'
const blocks: Block[] = [
  { kind: 'heading', parentName: evil, agencyName: evil, number: evil, place: evil, dateText: evil },
  { kind: 'title', title: evil, subtitle: evil },
  { kind: 'paragraph', runs: [{ text: evil, bold: true, italic: true }], align: 'justify', indent: true },
  { kind: 'line', label: evil, value: evil },
  { kind: 'line', label: 'Trống', value: '' },
  { kind: 'subheading', text: evil },
  { kind: 'table', columns: [{ heading: evil, width: 100, align: 'left' }], rows: [[evil]] },
  {
    kind: 'signatures',
    left: { title: evil, hint: evil, name: evil },
    right: { authority: evil, title: evil, hint: evil, name: evil },
  },
  { kind: 'recipients', lines: [evil] },
  { kind: 'choices', label: evil, options: [{ text: evil, chosen: true }] },
  { kind: 'qr', text: evil, caption: evil },
  { kind: 'months', months: [{ title: evil, weeks: [[{ day: evil, mark: evil, look: 'due' }]] }] },
]
const paper: PaperDocument = { title: evil, blocks, marginNotes: ['Chỉ ghi bên lề'] }
const draw = (size: 'A4' | 'A5') => paperHtml(paper, { size, fontsBase: 'app://print/fonts' })

describe('a paper drawn as a page', () => {
  it('shows every sign a person typed as that sign, in every block', () => {
    const html = draw('A4')
    expect(html).not.toContain('<img')
    expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt;&quot;&#39;&amp;/g)).toHaveLength(28)
  })

  it('holds no script, no address but its fonts, and no margin note', () => {
    const html = draw('A4')
    expect(html).not.toMatch(/<script|javascript:|https?:/)
    expect(html).not.toContain('Chỉ ghi bên lề')
    const addresses = [...html.matchAll(/url\("([^"]+)"\)/g)].map((match) => match[1])
    expect(addresses).toHaveLength(12)
    expect(addresses.every((address) => address?.startsWith('app://print/fonts/tinos-'))).toBe(true)
  })

  it('leaves out «Số:» on a paper without a number of its own', () => {
    const unnumbered: PaperDocument = {
      ...paper,
      blocks: [
        { kind: 'heading', parentName: '', agencyName: 'UBND xã', number: '', place: 'Xã', dateText: 'hôm nay' },
      ],
    }
    expect(paperHtml(unnumbered, { size: 'A4', fontsBase: 'app://print/fonts' })).not.toContain('Số:')
    expect(draw('A4')).toContain('Số:')
  })

  it('begins each of several papers on a page of its own', () => {
    const html = papersHtml([paper, paper], { size: 'A4', fontsBase: 'app://print/fonts' })
    expect(html.match(/<section>/g)).toHaveLength(2)
    expect(html).toContain('section+section{break-before:page}')
  })

  it('numbers the pages of a paper from the second on, where they are counted by the style', () => {
    const rules = draw('A4')
    const counted = rules.indexOf('@page{@top-center{content:counter(page)')
    const first = rules.indexOf('@page:first{@top-center{content:none}}')
    expect(counted).toBeGreaterThan(0)
    expect(first).toBeGreaterThan(counted)
    expect(rules.match(/@top-center/g)).toHaveLength(2)
  })

  it('numbers through what belongs together, and counts nothing through documents that only share a print job', () => {
    const drawing = { size: 'A4', fontsBase: 'app://print/fonts' } as const
    const held = /@page:first\{.*\n[\s\S]*@page\{@top-center\{content:none\}\}/
    expect(papersHtml([paper, paper], drawing)).not.toMatch(held)
    expect(papersHtml([paper, paper], { ...drawing, apart: true })).toMatch(held)
    expect(papersHtml([paper], { ...drawing, apart: true })).not.toMatch(held)
  })

  it('marks a void paper and none of those printed with it', () => {
    const drawing = { size: 'A4', fontsBase: 'app://print/fonts' } as const
    const [, first, second] = papersHtml([paper, { ...paper, mark: 'void' }], drawing).split('<section')
    expect(first).not.toContain('ĐÃ HỦY')
    expect(second).toContain('ĐÃ HỦY')
  })

  it('leaves a dotted line where a value is empty', () => {
    expect(draw('A4')).toContain('<span class="label">Trống:</span><span class="dots"></span>')
  })

  it('leaves as many dotted lines as there is to write, and ticks a chosen box', () => {
    const lines: PaperDocument = {
      ...paper,
      blocks: [
        { kind: 'line', label: 'Nội dung', value: '', rows: 3 },
        {
          kind: 'choices',
          label: 'Hình thức',
          options: [
            { text: 'Một', chosen: true },
            { text: 'Hai', chosen: false },
          ],
        },
      ],
    }
    const html = paperHtml(lines, { size: 'A4', fontsBase: 'app://print/fonts' })
    expect(html.match(/class="dots"/g)).toHaveLength(3)
    expect(html).toContain('<span class="box">×</span>Một')
    expect(html).toContain('<span class="box"></span>Hai')
  })

  it.each(['A4', 'A5'] as const)('sets the page to %s with letters never below 11 points', (size) => {
    const html = draw(size)
    expect(html).toContain(`@page{size:${size} portrait`)
    const sizes = [...html.matchAll(/font(?:-size)?:(\d+(?:\.\d+)?)pt/g)].map((match) => Number(match[1]))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11)
  })

  it('keeps the margins of Nghị định 30/2020/NĐ-CP on A4', () => {
    const [top, right, bottom, left] =
      /margin:(\d+)mm (\d+)mm (\d+)mm (\d+)mm/.exec(draw('A4'))?.slice(1).map(Number) ?? []
    expect([top, bottom].every((edge) => edge !== undefined && edge >= 20 && edge <= 25)).toBe(true)
    expect(left).toBeGreaterThanOrEqual(30)
    expect(left).toBeLessThanOrEqual(35)
    expect(right).toBeGreaterThanOrEqual(15)
    expect(right).toBeLessThanOrEqual(20)
  })
})
