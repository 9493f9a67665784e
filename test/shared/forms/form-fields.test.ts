import { describe, expect, it } from 'vitest'
import { localDate } from '../../../shared/calendar/local-date.ts'
import { type FieldValues, fieldNames } from '../../../shared/forms/field-list.ts'
import { blankFields, formFields } from '../../../shared/forms/form-fields.ts'
import { type FormDetails, type NumberedForm, noDetails } from '../../../shared/forms/form-order.ts'
import { formRule } from '../../../shared/law/form-rules.ts'
import type { InformationRequest } from '../../../shared/requests/information-request.ts'
import { someAgency, someFacts, withRequester } from '../../electron/requests/open-register.ts'
import { book, calendar } from '../../law/shipped-law-book.ts'
import { lineOf, paperDay, paperOf, requestOf } from './request-of-acts.ts'

const agency = { ...someAgency, parentName: 'Ủy ban nhân dân tỉnh Lạng Sơn', treasury: 'Kho bạc khu vực V' }
const valuesOf = (
  form: NumberedForm,
  request: InformationRequest = requestOf(),
  details: FormDetails = noDetails,
): FieldValues => {
  const rule = formRule(book, { form, law: request.law, on: paperDay })
  return formFields({ agency, request, book, calendar, rule, details, number: '05/2026', on: paperDay })
}

describe('the fields of a form', () => {
  it('have a value each, and nothing but the list', () => {
    expect(Object.keys(valuesOf('receipt')).sort()).toEqual([...fieldNames].sort())
  })

  it('say who the agency is, which paper it is, and what was asked by whom', () => {
    const facts = withRequester(someFacts({ provisionForm: 'post', receivedTime: '09:30' }), {
      idIssuedOn: localDate('2021-02-01'),
      address: 'Thôn Hạ',
    })
    expect(valuesOf('receipt', requestOf(facts))).toMatchObject({
      agencyName: agency.name,
      parentLines: 'Ủy ban nhân dân\ntỉnh Lạng Sơn',
      number: '05/2026',
      day: '05/11/2026',
      longDay: 'ngày 05 tháng 11 năm 2026',
      requestNumber: '12/2026',
      lawName: 'Luật Tiếp cận thông tin số 01/2026/QH16',
      requesterName: 'Nguyễn Thị Hòa',
      idIssuedOn: '01/02/2021',
      receivedTime: '09:30',
      provisionForm: 'Qua dịch vụ bưu chính',
      provisionAddress: 'Thôn Hạ',
      detailsPlace: 'Thôn Hạ',
      capacity: 'Tự mình yêu cầu',
    })
  })

  it('name the same days and limits as the drawings of the app', () => {
    const extended = requestOf(someFacts(), [{ kind: 'extend', amount: 12, reason: 'Hồ sơ nằm ở nhiều nơi' }])
    const drawn = paperOf('extensionNotice', extended)
    const values = valuesOf('extensionNotice', extended)
    expect(lineOf(drawn, 'Thời hạn giải quyết sau gia hạn')).toBe(`chậm nhất ${values.appointment}`)
    expect(lineOf(drawn, 'Thời gian gia hạn')).toBe(`${values.extensionAmount} (${values.extensionSource})`)
    expect(lineOf(drawn, 'Thời hạn giải quyết ban đầu')).toContain(values.firstDueDay)
    expect(lineOf(drawn, 'Lý do gia hạn')).toBe(values.extensionReason)
    const limit = paperOf('timeLimitNotice', requestOf())
    const plain = valuesOf('timeLimitNotice')
    expect(lineOf(limit, 'Thời hạn giải quyết')).toBe(`${plain.timeLimit} (${plain.timeLimitSource})`)
    expect(lineOf(limit, 'Ngày đến hạn')).toBe(plain.detailsTime)
    expect(plain.extensionAmount + plain.extensionReason + plain.extendedOn).toBe('')
  })

  it('give the refusal its ground, its reason and what may be done against it', () => {
    const ground = book.data.find((datum) => datum.kind === 'refusalGround' && datum.law === 'luat-01-2026')
    const refused = requestOf(someFacts(), [
      { kind: 'refuse', ground: ground?.id ?? '', explanation: 'Thông tin chưa có', documentNumber: '' },
    ])
    const values = valuesOf('refusalNotice', refused)
    const drawn = lineOf(paperOf('refusalNotice', refused), 'Căn cứ từ chối')
    expect(drawn).toBe(`${values.refusalSource}: «${values.refusalGround}»`)
    expect(values.refusalReason).toBe('Thông tin chưa có')
    expect(values.remedy).toMatch(/^khiếu nại, khởi kiện .* theo Điều/)
  })

  it('tell money in figures and words: announced, received now, received in all, still owed', () => {
    const paying = requestOf(someFacts(), [
      { kind: 'announceCosts', total: 21_000, payBy: localDate('2026-11-20'), note: '' },
      { kind: 'recordPayment', amount: 15_000, documentNumber: '' },
    ])
    expect(valuesOf('paymentReceipt', paying)).toMatchObject({
      costTotal: '21.000 đồng',
      costWords: 'Hai mươi mốt nghìn đồng',
      payBy: '20/11/2026',
      received: '15.000 đồng',
      receivedWords: 'Mười lăm nghìn đồng',
      paid: '15.000 đồng',
      owed: '6.000 đồng',
      treasury: 'Kho bạc khu vực V',
    })
    expect(valuesOf('paymentReceipt').costTotal + valuesOf('paymentReceipt').received).toBe('')
  })

  it('prefer what the officer typed for this paper', () => {
    const details = { time: 'Từ 8 giờ ngày 20/11/2026', place: 'Phòng 2', note: 'Mang giấy tờ' }
    expect(valuesOf('resolution', requestOf(), details)).toMatchObject({
      detailsTime: details.time,
      detailsPlace: details.place,
      detailsNote: details.note,
    })
  })

  it('leave room to write on a blank form, under the name of the agency', () => {
    const rule = formRule(book, { form: 'requestByPerson', law: 'luat-01-2026', on: paperDay })
    const values = blankFields({ agency, book, law: 'luat-01-2026', rule })
    expect(values.agencyName).toBe(agency.name)
    expect(values.formName).toBe(rule.name)
    expect(values.number).toBe('')
    expect(values.requesterName).toMatch(/^…+$/)
    expect(values.longDay).toBe('ngày …… tháng …… năm ………')
  })
})
