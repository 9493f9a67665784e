import { parentPort, workerData } from 'node:worker_threads'
import type { JobOrder, JobReport } from '../../../electron/jobs/job-messages.ts'
import { ok, refusal } from '../../../shared/result.ts'

/** Stands in for job-worker.ts: does what its input says, speaking as the real one does. */
const { input, stop, officer } = workerData as JobOrder & { input: 'count' | 'until-stopped' | 'break' | 'vanish' }
const tell = (report: JobReport) => parentPort?.postMessage(report)

if (input === 'count') {
  for (let done = 1; done <= 3; done++) tell({ kind: 'progress', done, total: 3, what: 'Đang đếm' })
  tell({ kind: 'ended', result: ok(officer) })
}
if (input === 'until-stopped') {
  tell({ kind: 'progress', done: 0, total: null, what: 'Đang chờ' })
  const flag = new Int32Array(stop)
  // A loop that never lets messages in, as a long import is.
  while (Atomics.load(flag, 0) === 0) {}
  tell({ kind: 'ended', result: refusal('cancelled', 'Đã dừng.') })
}
if (input === 'break') throw new TypeError('Nguyễn Văn A')
if (input === 'vanish') process.exit(0)
