import { fuzzImports } from '../fuzz/import-fuzz.ts'
import { fuzzCalls } from '../fuzz/ipc-fuzz.ts'
import type { FaultRow } from './fault-rows.ts'

/** What no honest screen sends, by the hundred thousand. */
export const strangeCalls = async (runs: number): Promise<FaultRow> => {
  const { inputs, defects } = await fuzzCalls(runs, 1)
  for (const defect of defects) console.error(defect)
  return {
    fault: 'Lệnh sai, giả mạo gửi tới phần lõi (mọi lệnh, dữ liệu ngẫu nhiên)',
    runs: inputs,
    lost: 0,
    wrong: defects.length,
    officerSaw: '«Nội dung nhập chưa đúng…» ở đúng ô; sổ còn nguyên',
  }
}

/** Files damaged on their way or made to do harm, read by every reader. */
export const spoiltImports = async (runs: number): Promise<FaultRow> => {
  const { files, defects } = await fuzzImports(runs, 1)
  for (const defect of defects) console.error(defect)
  return {
    fault: 'Tệp nhập bị hỏng hoặc cố ý làm sai (xlsx, xls, ods, csv, docx)',
    runs: files,
    lost: 0,
    wrong: defects.length,
    officerSaw: '«Không đọc được tệp này…», hoặc từng dòng sai được nêu ra trước khi nhập',
  }
}
