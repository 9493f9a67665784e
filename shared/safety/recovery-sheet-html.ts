import { formatDay, type LocalDate } from '../calendar/local-date.ts'
import { escaped } from '../forms/paper-html.ts'
import { fontFaces } from '../forms/paper-style.ts'
import { qrPath } from '../forms/qr-code.ts'

/** What the sheet says; `code` as `recoveryCodeOf` writes it. */
export type RecoverySheet = {
  readonly agencyName: string
  readonly code: string
  readonly printedOn: LocalDate
  readonly printedBy: string
}

const style = `
@page { size: A4; margin: 22mm 20mm 20mm 25mm; }
body { margin: 0; font: 13pt/1.4 Tinos, 'Times New Roman', serif; color: #000; }
h1 { margin: 0 0 2pt; font-size: 22pt; line-height: 1.2; }
.agency { margin: 0 0 16pt; font-size: 14pt; }
.code { display: grid; grid-template-columns: 1fr 52mm; gap: 10mm; align-items: center; border: 1.5pt solid #000; padding: 7mm 8mm; break-inside: avoid; }
.groups { display: grid; grid-template-columns: repeat(2, 1fr); gap: 3.5mm 8mm; margin: 0; padding: 0; list-style: none; }
.groups li { display: flex; align-items: baseline; gap: 3mm; font: bold 19pt/1.1 'DejaVu Sans Mono', Consolas, 'Courier New', monospace; letter-spacing: 1.5pt; white-space: nowrap; }
.groups small { width: 6mm; font: 9pt/1 Tinos, serif; letter-spacing: 0; text-align: right; }
svg { display: block; width: 52mm; height: 52mm; }
h2 { margin: 16pt 0 3pt; font-size: 14pt; }
p { margin: 0 0 4pt; }
ul, ol.steps { margin: 0; padding-left: 6mm; }
footer { margin-top: 18pt; padding-top: 6pt; border-top: 0.5pt solid #000; font-size: 11.5pt; }
`

const groupsOf = (code: string): string =>
  code
    .split('-')
    .map((group, index) => `<li><small>${index + 1}</small>${escaped(group)}</li>`)
    .join('')

/** The recovery sheet as one page to print on A4; fonts lie under `fontsBase`. */
export const recoverySheetHtml = (
  { agencyName, code, printedOn, printedBy }: RecoverySheet,
  fontsBase: string,
): string => {
  const { size, path } = qrPath(code, 'M')
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Phiếu khôi phục sổ</title>
<style>${fontFaces(fontsBase)}${style}</style></head><body>
<h1>Phiếu khôi phục sổ</h1>
<p class="agency">${escaped(agencyName)}</p>
<div class="code"><ol class="groups">${groupsOf(code)}</ol>
<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg></div>
<h2>Phiếu này để làm gì</h2>
<p>Sổ theo dõi cung cấp thông tin trên máy tính được mã hóa. Khi không ai còn nhớ mật khẩu, hoặc máy hỏng, mã trên phiếu này mở được sổ, mọi bản sao lưu và tệp đính kèm. Không có mật khẩu và không có phiếu này thì không ai mở được, kể cả người làm ra phần mềm.</p>
<h2>Cất ở đâu</h2>
<ul>
<li>Cho vào phong bì dán kín, ký giáp lai, cất trong két hoặc tủ khóa của cơ quan.</li>
<li>Không để cùng chỗ với máy tính, không chụp ảnh, không gửi qua mạng.</li>
<li>Ai cầm phiếu này và tệp dữ liệu là đọc được toàn bộ sổ: bàn giao phiếu phải có người chứng kiến.</li>
</ul>
<h2>Cách dùng</h2>
<ol class="steps">
<li>Mở phần mềm Đầu Mối, ở màn hình đăng nhập bấm «Quên mật khẩu».</li>
<li>Gõ lần lượt 14 nhóm theo thứ tự 1, 2, 3 … (chữ hoa hay thường đều được), hoặc quét mã vuông rồi dán vào.</li>
<li>Đặt mật khẩu mới. Mã trên phiếu vẫn dùng được cho lần sau.</li>
</ol>
<footer>In ngày ${formatDay(printedOn)}. Người in: ${escaped(printedBy)}. Dễ nhầm: không có chữ I, L, O, U trong mã; đó là số 1, số 0 hoặc chữ V.</footer>
</body></html>`
}
