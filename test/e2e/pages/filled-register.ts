import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { blankCatalogueFields } from '../../../shared/catalogue/catalogue-item.ts'
import { citizenPetition } from '../../electron/petitions/test-petitions.ts'
import { someFacts } from '../../electron/requests/open-register.ts'
import { describeUpToProtection } from './wizard.ts'

/** The password of the first account. */
export const chief = 'con sông chảy qua ba xã'

type Answer = { readonly ok: boolean; readonly value?: unknown; readonly error?: unknown }

/** A call of the window itself, for what a story begins with and other stories tell. */
const call = async (window: Page, name: string, input?: unknown): Promise<unknown> => {
  const answer = await window.evaluate(
    async ([noun = '', verb = '', given]) => {
      const { api } = globalThis as unknown as {
        api: Record<string, Record<string, (input?: unknown) => Promise<Answer>>>
      }
      return await api[noun]?.[verb]?.(given)
    },
    [...name.split('.'), input] as [string, string, unknown],
  )
  expect([name, answer?.error]).toEqual([name, undefined])
  return answer?.value
}

/** An encrypted register with one thing of every kind in it, of an agency that also puts reports together. */
export const protectedAndFilled = async (window: Page): Promise<void> => {
  await describeUpToProtection(window)
  await window.getByLabel('Mật khẩu mới').fill(chief)
  await window.getByLabel('Nhập lại mật khẩu').fill(chief)
  await window.getByRole('button', { name: 'Bảo vệ sổ' }).click()
  await window.getByRole('button', { name: 'In sau' }).click()
  await window.getByRole('button', { name: /Tài khoản: / }).waitFor()
  await call(window, 'catalogue.add', {
    list: 'published',
    fields: { ...blankCatalogueFields, title: 'Dự toán ngân sách xã', address: 'https://xa.example.vn/du-toan' },
  })
  await call(window, 'requests.receive', someFacts())
  await call(window, 'petitions.receive', citizenPetition)
  await call(window, 'releases.draft', { jobId: 'ban-thao', lists: ['published'], onlyApproved: false })
  const agency = (await call(window, 'agency.read')) as object
  await call(window, 'agency.save', { ...agency, role: 'consolidator' })
  // As coming back to the window does.
  await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')))
  await window.getByRole('button', { name: 'Tổng hợp', exact: true }).waitFor()
}
