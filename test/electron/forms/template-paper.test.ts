import { describe, expect, it } from 'vitest'
import { wordBlocks } from '../../../electron/forms/template-paper.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const blocksOf = (body: string, styles = '') =>
  wordBlocks(
    `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    styles === '' ? '' : `<?xml version="1.0"?><w:styles ${W}>${styles}</w:styles>`,
  )
const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`

describe('the quick look of a Word file', () => {
  it('keeps text, weight, capitals, line breaks and how a paragraph stands', () => {
    const body = paragraph(
      run('Kính gửi: ', '<w:b w:val="0"/>') +
        run('ông Hòa', '<w:b/><w:i/>') +
        '<w:r><w:br/></w:r>' +
        run('xã', '<w:caps/>'),
      '<w:jc w:val="center"/><w:ind w:firstLine="720"/>',
    )
    expect(blocksOf(body)).toEqual([
      {
        kind: 'paragraph',
        align: 'center',
        indent: true,
        runs: [{ text: 'Kính gửi: ' }, { text: 'ông Hòa', bold: true, italic: true }, { text: '\n' }, { text: 'XÃ' }],
      },
    ])
  })

  it('finds how a paragraph stands through its style and what that rests on', () => {
    const styles =
      '<w:style w:styleId="Goc"><w:pPr><w:jc w:val="both"/></w:pPr></w:style><w:style w:styleId="Con"><w:basedOn w:val="Goc"/></w:style><w:style w:styleId="Vong"><w:basedOn w:val="Vong"/></w:style>'
    const aligned = ['Con', 'Vong', 'Khac'].map((style) => paragraph(run('a'), `<w:pStyle w:val="${style}"/>`))
    expect(blocksOf(aligned.join(''), styles).map((block) => 'align' in block && block.align)).toEqual([
      'justify',
      'left',
      'left',
    ])
  })

  it('reads through content controls, links and insertions, and leaves deleted text out', () => {
    const inner = `<w:ins>${run('một ')}</w:ins><w:del><w:r><w:delText>xóa</w:delText></w:r></w:del><w:hyperlink>${run('hai ')}</w:hyperlink><w:sdt><w:sdtContent>${run('ba')}</w:sdtContent></w:sdt>`
    const [block] = blocksOf(`<w:sdt><w:sdtContent>${paragraph(inner)}</w:sdtContent></w:sdt>`)
    expect(block?.kind === 'paragraph' && block.runs.map(({ text }) => text).join('')).toBe('một hai ba')
  })

  it('keeps a table with its widths, joined cells and whether it has lines; an empty paragraph keeps its height', () => {
    const cell = (content: string, span = '') =>
      `<w:tc>${span && `<w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>`}${content}</w:tc>`
    const table = (properties: string) =>
      `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="300"/></w:tblGrid><w:tr>${cell(paragraph(run('rộng')), '2')}</w:tr><w:tr>${cell('<w:p/>')}${cell(paragraph(run('x')))}</w:tr></w:tbl>`
    const [lined, bare, grid] = blocksOf(
      table('<w:tblBorders><w:top w:val="single"/></w:tblBorders>') +
        table('<w:tblBorders><w:top w:val="none"/></w:tblBorders>') +
        table('<w:tblStyle w:val="TableGrid"/>'),
    )
    expect(lined).toEqual({
      kind: 'cells',
      lined: true,
      widths: [100, 300],
      rows: [
        [{ span: 2, paragraphs: [{ runs: [{ text: 'rộng' }], align: 'left' }] }],
        [
          { span: 1, paragraphs: [{ runs: [{ text: '\u00a0' }], align: 'left' }] },
          { span: 1, paragraphs: [{ runs: [{ text: 'x' }], align: 'left' }] },
        ],
      ],
    })
    expect([bare, grid].map((block) => block?.kind === 'cells' && block.lined)).toEqual([false, true])
  })
})
