import { formatDay } from '../../calendar/local-date.ts'
import { escaped } from '../../forms/paper-html.ts'
import { fontFaces } from '../../forms/paper-style.ts'
import { qrPath } from '../../forms/qr-code.ts'
import { webAddress } from '../public-fields.ts'
import { type ReleaseItem, releasedListTitles } from '../release.ts'
import type { PackContent } from './pack-content.ts'
import { packFiles } from './pack-names.ts'

/** More than a board can hold: the whole list has a code of its own above. */
export const mostBoardItems = 300
/** A code of the highest correction holds about this many signs; a longer address is printed alone. */
const longestCode = 1000

const code = (text: string): string => {
  if (encodeURI(text).length > longestCode) return ''
  const { size, path } = qrPath(text)
  return `<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label="Mã QR"><path d="${path}"/></svg>`
}

/** Published items ticked «Niêm yết» that have a web address: what a code on the board leads to. */
export const boardItems = (items: readonly ReleaseItem[]): readonly ReleaseItem[] =>
  items.filter(({ fields }) => fields.publicationForms.includes('posting') && webAddress(fields.address) !== null)

const style = `
@page{size:A4;margin:18mm 15mm 18mm 20mm}
body{margin:0;font:13pt/1.3 Tinos,'Times New Roman',serif;color:#000}
h1{margin:4mm 0 2mm;font-size:20pt;text-align:center;text-transform:uppercase}
.agency{text-align:center;font-weight:700;font-size:14pt;text-transform:uppercase;margin:0}
.under,.mark{text-align:center;margin:0 0 4mm}
.mark{font-weight:700}
.whole{display:grid;grid-template-columns:55mm 1fr;gap:8mm;align-items:center;border:1pt solid #000;padding:4mm;margin-bottom:6mm}
.whole svg{width:55mm}
.whole p{margin:0 0 2mm}
dl{display:grid;grid-template-columns:52mm 1fr;gap:1mm 4mm;margin:0}
dt{font-style:italic}dd{margin:0}
ul{margin:2mm 0;padding-left:6mm}
h2{font-size:14pt;margin:4mm 0 2mm}
.item{display:grid;grid-template-columns:26mm 1fr;gap:5mm;align-items:center;padding:2mm 0;border-top:.5pt solid #000;break-inside:avoid}
.item svg{width:26mm}
.item p{margin:0;overflow-wrap:anywhere}
.small{font-size:10pt}
`

/** The sheet for the notice board: what there is, where to ask, a code for the whole and one for each posted item with a web address. */
export const noticeBoardHtml = (content: PackContent, fontsBase: string): string => {
  const { agency, lists, items, training } = content.release
  const address = content.base === '' ? webAddress(agency.website) : `${content.base}${packFiles.home}`
  const posted = boardItems(items).slice(0, mostBoardItems)
  const count = (list: string): number => items.filter((item) => item.list === list).length
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bảng niêm yết danh mục thông tin</title>
<style>${fontFaces(fontsBase)}${style}</style></head><body>
${training ? '<p class="mark">DỮ LIỆU TẬP HUẤN</p>' : ''}<p class="agency">${escaped(agency.name)}</p>
<h1>Danh mục thông tin</h1>
<p class="under">${
    content.decision
      ? `Ban hành kèm theo Quyết định số ${escaped(content.decision.number)} ngày ${formatDay(content.decision.on)}`
      : `Cập nhật ngày ${formatDay(content.on)}`
  }</p>
<div class="whole">${address ? `<div>${code(address)}</div>` : '<div></div>'}<div>${
    address
      ? `<p><b>Quét mã để xem toàn bộ danh mục</b></p><p class="small">${escaped(address)}</p>`
      : '<p><b>Danh mục đầy đủ: xem tại nơi tiếp nhận yêu cầu</b></p>'
  }<ul>${lists.map((list) => `<li>${escaped(releasedListTitles[list])}: ${count(list)}</li>`).join('')}</ul></div></div>
<dl><dt>Nơi tiếp nhận yêu cầu</dt><dd>${escaped(agency.receivingPlace)}</dd><dt>Thời gian</dt><dd>${escaped(agency.receivingHours)}</dd><dt>Đầu mối</dt><dd>${escaped([agency.focalPoint.name, agency.focalPoint.position].filter(Boolean).join(', '))}</dd><dt>Điện thoại</dt><dd>${escaped(agency.focalPoint.phone || agency.phone)}</dd></dl>
${
  posted.length === 0
    ? ''
    : `<h2>Thông tin đang niêm yết</h2>${posted
        .map(
          ({ fields }) =>
            `<div class="item"><div>${code(webAddress(fields.address) ?? '')}</div><div><p><b>${escaped(fields.title)}</b></p><p class="small">${escaped([fields.documentNumber, fields.address].filter(Boolean).join(' · '))}</p></div></div>`,
        )
        .join('\n')}`
}
</body></html>`
}
