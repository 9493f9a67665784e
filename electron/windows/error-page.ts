/** What the last-resort screen says: what happened, what was kept, what to do. All Vietnamese, no personal data. */
export type Trouble = {
  readonly happened: string
  readonly kept: string
  readonly todo: string
  /** What the first button does where it is not «Mở lại»: words of the button. */
  readonly rescue?: string
  /** Words of the button that shows another way out, where there is one. */
  readonly other?: string
}

/** Buttons of the screen are links to these addresses; the window catches them, since the page can run nothing. */
export const troubleActions = {
  reopen: 'app://print/mo-lai',
  rescue: 'app://print/khoi-phuc',
  other: 'app://print/cach-khac',
  openFolder: 'app://print/thu-muc-du-lieu',
  close: 'app://print/dong',
} as const

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The whole page, drawn without anything of the app that may be broken. */
export const troublePage = ({ happened, kept, todo, rescue, other }: Trouble): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Đầu Mối</title><style>
:root { color-scheme: light dark }
body { font: 16px/1.5 "Segoe UI", "Noto Sans", system-ui, sans-serif; margin: 40px }
h1 { font-size: 22px; font-weight: 600; margin: 0 0 20px }
dl { max-width: 40em } dt { font-weight: 600; margin-top: 16px } dd { margin: 0 }
nav { display: flex; gap: 12px; margin-top: 32px; flex-wrap: wrap }
a { padding: 6px 16px; border: 1px solid; border-radius: 6px; text-decoration: none; color: inherit }
a.main { background: #0b6b6b; border-color: #0b6b6b; color: #fff }
a:focus-visible { outline: 3px solid #e0a100; outline-offset: 2px }
</style></head><body>
<h1>Đầu Mối gặp trục trặc</h1>
<dl>
<dt>Điều gì đã xảy ra</dt><dd>${escaped(happened)}</dd>
<dt>Những gì còn nguyên</dt><dd>${escaped(kept)}</dd>
<dt>Cần làm gì</dt><dd>${escaped(todo)}</dd>
</dl>
<nav>
${rescue ? `<a class="main" href="${troubleActions.rescue}">${escaped(rescue)}</a>\n` : ''}${other ? `<a href="${troubleActions.other}">${escaped(other)}</a>\n` : ''}<a class="${rescue ? '' : 'main'}" href="${troubleActions.reopen}">Mở lại</a>
<a href="${troubleActions.openFolder}">Mở thư mục dữ liệu</a>
<a href="${troubleActions.close}">Đóng</a>
</nav>
</body></html>`
