import { describe, expect, it } from 'vitest'
import { groupOfTitle, readTaskRows } from '../../../shared/programme/task-file.ts'

const none = () => false

describe('a table of tasks', () => {
  it('is read by its headings, with the groups and quarters of the plan', () => {
    const read = readTaskRows(
      [
        ['PHỤ LỤC'],
        ['TT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian thực hiện', 'Sản phẩm'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        ['I', 'Rà soát văn bản quy phạm pháp luật', '', '', '', ''],
        [1, 'Rà soát nghị quyết của HĐND xã', 'Công chức Tư pháp', 'Văn phòng', 'Quý IV năm 2026', 'Báo cáo'],
        ['II', 'Tập huấn', null, null, null, null],
        [2, 'Cử người làm đầu mối dự lớp của tỉnh', 'UBND xã', '', 'Thường xuyên', ''],
        [],
      ],
      none,
    )
    expect(read?.issues).toEqual([])
    expect(read?.tasks).toMatchObject([
      {
        title: 'Rà soát nghị quyết của HĐND xã',
        group: 'legalReview',
        lead: 'Công chức Tư pháp',
        dueOn: '2026-12-31',
        product: 'Báo cáo',
      },
      { title: 'Cử người làm đầu mối dự lớp của tỉnh', group: 'training', dueText: 'Thường xuyên', dueOn: null },
    ])
  })

  it('says which rows cannot be taken in, and which are there already', () => {
    const read = readTaskRows(
      [
        ['Nhiệm vụ', 'Chủ trì', 'Tình trạng', 'Ngày hoàn thành'],
        ['Việc đã có', 'UBND xã', '', ''],
        ['Việc xong chưa ghi ngày', 'UBND xã', 'Xong', ''],
        ['Việc xong', 'UBND xã', 'Xong', '15/10/2026'],
      ],
      ({ title }) => title === 'Việc đã có',
    )
    expect(read?.issues.map(({ row, field }) => [row, field])).toEqual([
      [2, 'title'],
      [3, 'doneOn'],
    ])
    expect(read?.tasks).toMatchObject([{ title: 'Việc xong', state: 'done', doneOn: '2026-10-15' }])
  })

  it('is no table of tasks without headings', () => {
    expect(
      readTaskRows(
        [
          ['Họ tên', 'Địa chỉ'],
          ['A', 'B'],
        ],
        none,
      ),
    ).toBe(undefined)
  })

  it('knows the group by the words of the title', () => {
    expect(groupOfTitle('Ban hành quy chế nội bộ về cung cấp thông tin')).toBe('regulation')
    expect(groupOfTitle('Số hóa hồ sơ địa chính')).toBe('digitise')
    expect(groupOfTitle('Việc chưa rõ')).toBe('other')
  })
})
