import { existsSync } from 'node:fs'
import { closeDatabase, openReadOnly } from '../electron/database/open-database.ts'
import { verifyAudit } from '../electron/safety/verify-audit.ts'
import { hashMark } from '../shared/safety/audit-trail.ts'

const [file, ...marks] = process.argv.slice(2)
const mark = marks.join('').toLowerCase()
if (file === undefined || !existsSync(file)) {
  console.error('Cách dùng: npm run verify -- <tệp dau-moi.db> [dấu in trên giấy]')
  process.exit(2)
}
const database = openReadOnly(file)
const { entries, rows, head, unsealed, faults, markFound } = verifyAudit(database, mark)
closeDatabase(database)
for (const fault of faults) console.error(`✗ ${fault}`)
if (markFound === false) console.error('✗ Không tìm thấy dấu trên giấy trong chuỗi.')
console.log(
  `${rows} dòng trong ${entries} mắt xích, ${unsealed} dòng chưa vào chuỗi, dấu cuối ${head ? hashMark(head) : 'chưa có'}`,
)
const sound = faults.length === 0 && markFound !== false
console.log(sound ? '✓ Không có gì bị sửa, bị xóa hay bị đổi chỗ.' : '✗ Sổ đã bị can thiệp.')
process.exit(sound ? 0 : 1)
