import { describe, expect, it } from 'vitest'
import { openLawDesk } from './law-desk.ts'
import { shorterLimit, someRule, someUpdate } from './some-update.ts'

const limit = 'luat-01-2026.26.3.cung-cap'

describe('«Đã đối chiếu»', () => {
  it('carries who compared and when, once, and can be taken back', async () => {
    const desk = openLawDesk()
    await desk.makeAgency()
    await desk.call('law.check', { datum: limit })
    await desk.call('law.check', { datum: limit })
    expect((await desk.book()).checks).toEqual([{ datum: limit, by: 'Lương Thị Hà', on: '2026-11-20' }])
    const rows = desk.session.database.prepare('SELECT count(*) FROM law_check').pluck()
    expect(rows.get()).toBe(1)
    await desk.call('law.uncheck', { datum: limit })
    await desk.call('law.uncheck', { datum: limit })
    expect((await desk.book()).checks).toEqual([])
    await desk.call('law.check', { datum: limit })
    expect((await desk.book()).checks).toHaveLength(1)
    expect(rows.get()).toBe(2)
    expect(await desk.refused('law.check', { datum: 'khong.co' })).toMatchObject({ code: 'notFound' })
    expect(await desk.refused('law.uncheck', { datum: 'khong.co' })).toMatchObject({ code: 'notFound' })
  })

  it('tells the window each time the book is another one, and only then', async () => {
    const desk = openLawDesk()
    await desk.call('law.check', { datum: limit })
    expect(desk.lawChanges()).toBe(1)
    await desk.call('law.check', { datum: limit })
    expect(desk.lawChanges()).toBe(1)
    await desk.call('law.uncheck', { datum: limit })
    await desk.call('law.uncheck', { datum: limit })
    expect(desk.lawChanges()).toBe(2)
  })

  it('falls away when the datum changes and is there again when the change is undone', async () => {
    const desk = openLawDesk()
    await desk.call('law.check', { datum: limit })
    await desk.call('law.check', { datum: 'luat-01-2026.28.1' })
    const { id } = await desk.takeIn(someUpdate(shorterLimit(8)))
    expect((await desk.book()).checks.map(({ datum }) => datum)).toEqual(['luat-01-2026.28.1'])
    await desk.call('law.undoUpdate', { jobId: 'bo', id })
    expect((await desk.book()).checks.map(({ datum }) => datum).sort()).toEqual([limit, 'luat-01-2026.28.1'])
  })

  it('stays when a new version says the same, whoever looked at it last, and goes with one letter', async () => {
    const desk = openLawDesk()
    await desk.takeIn(someUpdate([someRule('thu.1')]))
    await desk.call('law.check', { datum: 'thu.1' })
    const looked = { checkedOn: '2026-11-21', checkedBy: 'Người khác' }
    await desk.takeIn(someUpdate([someRule('thu.1', looked)], {}, { version: 2 }))
    expect((await desk.book()).checks).toHaveLength(1)
    await desk.takeIn(someUpdate([someRule('thu.1', { statement: 'Quy định thử nghiệm!' })], {}, { version: 3 }))
    expect((await desk.book()).checks).toEqual([])
  })

  it('holds when the register is opened again', async () => {
    const desk = openLawDesk()
    await desk.call('law.check', { datum: limit })
    desk.session.lawChanged()
    expect((await desk.book()).checks).toHaveLength(1)
  })
})
