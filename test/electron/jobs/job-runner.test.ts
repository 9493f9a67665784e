import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { makeJobRunner } from '../../../electron/jobs/job-runner.ts'
import { makeWriteGate } from '../../../electron/jobs/write-gate.ts'
import type { LogEntry } from '../../../electron/log-entry.ts'
import type { JobProgress } from '../../../shared/ipc/contract.ts'

const runner = () => {
  const progress: JobProgress[] = []
  const faults: LogEntry[] = []
  const gate = makeWriteGate()
  const jobs = makeJobRunner({
    databaseFile: '',
    dataFolder: '',
    resourcesFolder: '',
    workerFile: join(import.meta.dirname, 'scripted-worker.ts'),
    shownDay: null,
    gate,
    officer: () => 'Cán bộ đầu mối',
    onProgress: (step) => progress.push(step),
    onFault: (entry) => faults.push(entry),
  })
  return { jobs, progress, faults, gate }
}
const untilTold = async (progress: readonly unknown[]) => {
  while (progress.length === 0) await wait(5)
}

describe('A job', () => {
  it('answers its result and tells its progress under its own id', async () => {
    const { jobs, progress } = runner()
    expect(await jobs.run('catalogue-export', 'viec-1', 'count')).toEqual({ ok: true, value: 'Cán bộ đầu mối' })
    expect(progress.map(({ jobId, done }) => `${jobId} ${done}`)).toEqual(['viec-1 1', 'viec-1 2', 'viec-1 3'])
    expect(jobs.busy()).toBe(false)
  })

  it('sees «Dừng» in the middle of a busy loop', async () => {
    const { jobs, progress } = runner()
    const running = jobs.run('catalogue-export', 'viec-1', 'until-stopped')
    await untilTold(progress)
    jobs.cancel('viec-1')
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })

  it('stopped before its turn never starts', async () => {
    const { jobs, progress, gate } = runner()
    let open: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      open = resolve
    })
    const other = gate.alone(() => held)
    const waiting = jobs.run('catalogue-import', 'viec-1', 'count')
    jobs.cancel('viec-1')
    open()
    await other
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(progress).toEqual([])
  })

  it('that breaks is «unexpected», logged without what it was reading', async () => {
    const { jobs, faults } = runner()
    expect(await jobs.run('catalogue-export', 'viec-1', 'break')).toMatchObject({
      ok: false,
      error: { code: 'unexpected' },
    })
    expect(faults).toHaveLength(1)
    expect(JSON.stringify(faults)).not.toContain('Nguyễn')
  })

  it('whose thread vanishes is «unexpected» rather than waited for', async () => {
    const { jobs } = runner()
    expect(await jobs.run('catalogue-export', 'viec-1', 'vanish')).toMatchObject({
      ok: false,
      error: { code: 'unexpected' },
    })
  })

  it('is asked to stop when the register closes, and its thread has ended by then', async () => {
    const { jobs, progress } = runner()
    const running = jobs.run('catalogue-export', 'viec-1', 'until-stopped')
    await untilTold(progress)
    await jobs.close()
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(jobs.busy()).toBe(false)
  })

  it('runs once an id', async () => {
    const { jobs, progress } = runner()
    const running = jobs.run('catalogue-export', 'viec-1', 'until-stopped')
    await untilTold(progress)
    expect(await jobs.run('catalogue-export', 'viec-1', 'count')).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    })
    jobs.cancel('viec-1')
    await running
  })

  it('that writes makes other writes wait; one that only reads does not', async () => {
    const { jobs, progress, gate } = runner()
    const reading = jobs.run('catalogue-export', 'doc', 'until-stopped')
    await untilTold(progress)
    await gate.whenFree()
    jobs.cancel('doc')
    await reading

    const writing = jobs.run('catalogue-import', 'ghi', 'until-stopped')
    let free = false
    void gate.whenFree().then(() => {
      free = true
    })
    while (progress.length < 2) await wait(5)
    expect(free).toBe(false)
    jobs.cancel('ghi')
    await writing
    await gate.whenFree()
  })
})

describe('Work that stays in this thread', () => {
  it('is told and stopped like a job, whatever it then answers or throws', async () => {
    const { jobs, progress, faults } = runner()
    expect(
      await jobs.runHere('ve', async ({ progress: tell }) => {
        tell(0, null, 'Đang vẽ')
        expect(jobs.busy()).toBe(true)
        expect(await jobs.run('catalogue-export', 've', 'count')).toMatchObject({ error: { code: 'conflict' } })
        return { ok: true as const, value: 7 }
      }),
    ).toEqual({ ok: true, value: 7 })
    expect(progress).toEqual([{ jobId: 've', what: 'Đang vẽ', done: 0, total: null }])
    for (const throws of [true, false]) {
      const stopped = jobs.runHere('ve', async ({ signal }) => {
        jobs.cancel('ve')
        if (throws) signal.throwIfAborted()
        return { ok: true as const, value: null }
      })
      expect(await stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    }
    expect([faults, jobs.busy()]).toEqual([[], false])
  })

  it('that breaks is written down and answered', async () => {
    const { jobs, faults } = runner()
    const broken = await jobs.runHere('ve', async () => {
      throw new Error('x')
    })
    expect(broken).toMatchObject({ ok: false, error: { code: 'unexpected' } })
    expect(faults).toHaveLength(1)
  })
})
