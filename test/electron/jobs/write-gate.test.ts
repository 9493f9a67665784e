import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { makeWriteGate } from '../../../electron/jobs/write-gate.ts'

describe('The write gate', () => {
  it('stands open while no job writes', async () => {
    await makeWriteGate().whenFree()
  })

  it('keeps writes waiting until every writing job has ended, and jobs one behind the other', async () => {
    const gate = makeWriteGate()
    const happened: string[] = []
    const job = (name: string) => async () => {
      happened.push(`${name} begins`)
      await wait(20)
      happened.push(`${name} ends`)
    }
    const first = gate.alone(job('first'))
    const write = gate.whenFree().then(() => happened.push('write'))
    const second = gate.alone(job('second'))
    await Promise.all([first, second, write])
    expect(happened).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'write'])
  })

  it('opens again after a job that failed', async () => {
    const gate = makeWriteGate()
    await expect(gate.alone(() => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng')
    await gate.whenFree()
    expect(await gate.alone(async () => 7)).toBe(7)
  })
})
