import { formatDay } from '../../calendar/local-date.ts'
import { escaped } from '../../forms/paper-html.ts'
import { fold } from '../../text/vietnamese-fold.ts'
import { noticeLines } from '../focal-notice.ts'
import { publicFields, publicText, webAddress } from '../public-fields.ts'
import { type ReleasedList, type ReleaseItem, releasedListTitles } from '../release.ts'
import type { PackContent, PackFile } from './pack-content.ts'
import { csvName, itemsOfPage, listPageName, packFiles } from './pack-names.ts'
import { packStyle } from './pack-style.ts'
import { searchScript } from './search-script.ts'

export type TextFile = { readonly name: string; readonly text: string }

type Page = {
  readonly here: string
  readonly title: string
  readonly main: string
  readonly scripts?: readonly string[]
}

/** As the way round names them, where the room is small. */
const shortTitles: Readonly<Record<ReleasedList, string>> = {
  mustPublish: 'Phải công khai',
  published: 'Đã công khai',
  conditional: 'Có điều kiện',
  serviceUnits: 'Đơn vị sự nghiệp',
}

const countText = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.')

const sourceText = ({ decision, on }: PackContent): string =>
  decision
    ? `Ban hành kèm theo Quyết định số ${decision.number} ngày ${formatDay(decision.on)}.`
    : `Theo danh mục cập nhật đến ngày ${formatDay(on)}.`

/** The frame of every page: one heading, one way round, nothing asked of any other machine. */
const pageText = (content: PackContent, { here, title, main, scripts = [] }: Page): string => {
  const { agency, lists, training } = content.release
  const links = [
    [packFiles.home, 'Trang đầu'],
    ...lists.map((list) => [listPageName(list, 0), shortTitles[list]] as const),
    [packFiles.notice, 'Đầu mối'],
    [packFiles.guidance, 'Hướng dẫn, biểu mẫu'],
    [packFiles.downloads, 'Tải về'],
  ] as const
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)} – ${escaped(agency.name)}</title><link rel="stylesheet" href="${packFiles.style}"></head>
<body><a class="skip" href="#noi-dung">Đến nội dung</a>
<header><p class="agency">${escaped(agency.name)}</p><p class="soft tight">Chuyên mục tiếp cận thông tin</p>
<nav aria-label="Các trang"><ul>${links
    .map(
      ([href, label]) =>
        `<li><a href="${href}"${href === here ? ' aria-current="page"' : ''}>${escaped(label)}</a></li>`,
    )
    .join('')}</ul></nav></header>
<main id="noi-dung" tabindex="-1">${training ? '<p class="training">Dữ liệu tập huấn, không phải thông tin của cơ quan.</p>' : ''}<h1>${escaped(title)}</h1>
${main}</main>
<footer><p class="soft">${escaped(sourceText(content))} Cập nhật ngày ${formatDay(content.on)}. Liên hệ: ${escaped(agency.phone)}${agency.email === '' ? '' : `, ${escaped(agency.email)}`}.</p></footer>
${scripts.map((script) => `<script src="${script}"></script>`).join('')}</body></html>
`
}

const definition = (label: string, value: string): string =>
  value === '' ? '' : `<dt>${escaped(label)}</dt><dd>${value}</dd>`

const linked = (text: string): string => {
  const address = webAddress(text)
  return address ? `<a href="${escaped(address)}" rel="noopener">${escaped(address)}</a>` : escaped(text)
}

const itemText = (item: ReleaseItem): string => {
  const lines = publicFields(item.list)
    .filter(({ key }) => key !== 'title')
    .map(({ key, label }) => {
      const text = publicText(item, key)
      return definition(label, key === 'address' ? linked(text) : escaped(text))
    })
    .join('')
  return `<li id="muc-${item.id}"><p class="name">${escaped(item.fields.title)}</p>${lines === '' ? '' : `<dl>${lines}</dl>`}</li>`
}

const pager = (list: ReleasedList, page: number, pages: number): string =>
  pages === 1
    ? ''
    : `<nav aria-label="Trang của danh mục"><ul class="pages">${Array.from({ length: pages }, (_, index) =>
        index === page
          ? `<li><span aria-current="page">${index + 1}</span></li>`
          : `<li><a href="${listPageName(list, index)}" aria-label="Trang ${index + 1}">${index + 1}</a></li>`,
      ).join('')}</ul></nav>`

const itemsIn = (content: PackContent, list: ReleasedList): readonly ReleaseItem[] =>
  content.release.items.filter((item) => item.list === list)

const listPages = (content: PackContent, list: ReleasedList): readonly TextFile[] => {
  const items = itemsIn(content, list)
  const pages = Math.max(1, Math.ceil(items.length / itemsOfPage))
  return Array.from({ length: pages }, (_, page) => {
    const first = page * itemsOfPage
    const shown = items.slice(first, first + itemsOfPage)
    const title = `${releasedListTitles[list]}${page === 0 ? '' : `, trang ${page + 1}`}`
    const body =
      shown.length === 0
        ? '<p>Danh mục này chưa có mục nào.</p>'
        : `<ol class="items" start="${first + 1}">${shown.map(itemText).join('\n')}</ol>`
    return {
      name: listPageName(list, page),
      text: pageText(content, {
        here: listPageName(list, 0),
        title,
        main: `<p>${countText(items.length)} mục. <a href="${csvName(list)}">Tải danh mục này (CSV)</a></p>${pager(list, page, pages)}${body}${pager(list, page, pages)}`,
      }),
    }
  })
}

const home = (content: PackContent): TextFile => ({
  name: packFiles.home,
  text: pageText(content, {
    here: packFiles.home,
    title: 'Tiếp cận thông tin',
    main: `<form id="tim" role="search" hidden><label for="o-tim">Tìm trong các danh mục (gõ không dấu cũng được)</label><input type="search" id="o-tim" autocomplete="off" spellcheck="false"></form>
<noscript><p>Muốn tìm, hãy mở từng danh mục rồi dùng chức năng tìm của trình duyệt.</p></noscript>
<p id="so-ket-qua" role="status"></p><ol class="items" id="ket-qua" aria-label="Kết quả tìm"></ol>
<h2>Các danh mục</h2><ul class="cards">${content.release.lists
      .map(
        (list) =>
          `<li><span class="count">${countText(itemsIn(content, list).length)}</span><a href="${listPageName(list, 0)}">${escaped(releasedListTitles[list])}</a></li>`,
      )
      .join('')}</ul>
<h2>Đầu mối cung cấp thông tin</h2><dl>${noticeLines(content.release.agency)
      .filter(({ label }) => /Điện thoại|tiếp nhận|đầu mối/.test(label))
      .map(({ label, value }) => definition(label, escaped(value)))
      .join('')}</dl><p><a href="${packFiles.notice}">Xem thông báo đầu mối</a></p>`,
    scripts: [packFiles.searchData, packFiles.searchScript],
  }),
})

const notice = (content: PackContent): TextFile => ({
  name: packFiles.notice,
  text: pageText(content, {
    here: packFiles.notice,
    title: 'Đầu mối tiếp nhận yêu cầu và cung cấp thông tin',
    main: `<dl>${noticeLines(content.release.agency)
      .map(({ label, value }) => definition(label, linked(value)))
      .join(
        '',
      )}</dl><p><a href="${packFiles.noticePdf}">Thông báo (PDF)</a>, <a href="${packFiles.noticeWord}">thông báo (Word)</a></p>`,
  }),
})

const fileLinks = (files: readonly PackFile[]): string =>
  `<ul>${files.map(({ name, label }) => `<li><a href="${name}">${escaped(label)}</a></li>`).join('')}</ul>`

const guidance = (content: PackContent): TextFile => {
  const { agency } = content.release
  return {
    name: packFiles.guidance,
    text: pageText(content, {
      here: packFiles.guidance,
      title: 'Hướng dẫn yêu cầu cung cấp thông tin',
      main: `<h2>Nơi tiếp nhận</h2><dl>${definition('Địa điểm', escaped(agency.receivingPlace))}${definition('Thời gian', escaped(agency.receivingHours))}${definition('Phương thức', escaped(agency.receivingMethods))}</dl>
<h2>Biểu mẫu</h2>${content.forms.length === 0 ? '<p>Nhận biểu mẫu tại nơi tiếp nhận.</p>' : fileLinks(content.forms)}
${content.guidance
  .map(
    ({ title, lines }) =>
      `<h2>${escaped(title)}</h2><ul>${lines.map(({ text, source }) => `<li>${escaped(text)} <span class="soft">(${escaped(source)})</span></li>`).join('')}</ul>`,
  )
  .join('\n')}`,
    }),
  }
}

const downloads = (content: PackContent): TextFile => ({
  name: packFiles.downloads,
  text: pageText(content, {
    here: packFiles.downloads,
    title: 'Tải về',
    main: `<h2>Danh mục</h2>${fileLinks([
      { name: packFiles.workbook, label: 'Tất cả danh mục (Excel)' },
      { name: packFiles.word, label: 'Tất cả danh mục (Word)' },
      { name: packFiles.pdf, label: 'Tất cả danh mục (PDF)' },
      ...content.release.lists.map((list) => ({ name: csvName(list), label: `${releasedListTitles[list]} (CSV)` })),
    ])}<h2>Dữ liệu mở</h2>${fileLinks([{ name: packFiles.openData, label: 'Mô tả dữ liệu theo DCAT (JSON-LD) để cổng dữ liệu thu thập' }])}
<h2>Biểu mẫu, thông báo</h2>${fileLinks([
      ...content.forms,
      { name: packFiles.noticePdf, label: 'Thông báo đầu mối (PDF)' },
      { name: packFiles.noticeWord, label: 'Thông báo đầu mối (Word)' },
      { name: packFiles.board, label: 'Bảng niêm yết có mã QR (PDF)' },
    ])}`,
  }),
})

/** Data as a script: a page opened from a folder may load a script, but not read a file. */
const searchData = (content: PackContent): TextFile => {
  const { lists } = content.release
  const items = lists.flatMap((list, listIndex) =>
    itemsIn(content, list).map((item, index) => [
      fold([item.fields.title, item.fields.documentNumber, item.fields.field, item.fields.creatingUnit].join(' ')),
      item.fields.title,
      item.fields.documentNumber,
      `${listPageName(list, Math.floor(index / itemsOfPage))}#muc-${item.id}`,
      listIndex,
    ]),
  )
  const json = JSON.stringify({ lists: lists.map((list) => releasedListTitles[list]), items })
  return {
    name: packFiles.searchData,
    text: `window.duLieuTimKiem = ${json.replace(/</g, '\\u003c').replace(/\u2028|\u2029/g, ' ')}\n`,
  }
}

/** Every page of the pack with its style and its search, as texts; nothing in them asks another machine for anything. */
export const packPages = (content: PackContent): readonly TextFile[] => [
  home(content),
  ...content.release.lists.flatMap((list) => listPages(content, list)),
  notice(content),
  guidance(content),
  downloads(content),
  { name: packFiles.style, text: packStyle },
  { name: packFiles.searchScript, text: searchScript },
  searchData(content),
]
