import { z } from 'zod'

type ProblemOf<Code extends z.core.$ZodIssueCode> = Extract<z.core.$ZodRawIssue, { code: Code }>

const kindNames: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'có hoặc không',
  array: 'danh sách',
  object: 'một nhóm ô',
  date: 'ngày',
}

const tooSmall = ({ origin, minimum }: ProblemOf<'too_small'>) => {
  if (origin === 'string') return minimum === 1 ? 'Hãy nhập nội dung.' : `Cần ít nhất ${minimum} ký tự.`
  if (origin === 'array') return minimum === 1 ? 'Hãy chọn ít nhất một mục.' : `Cần ít nhất ${minimum} mục.`
  return `Không được nhỏ hơn ${minimum}.`
}

const tooBig = ({ origin, maximum }: ProblemOf<'too_big'>) => {
  if (origin === 'string') return `Không quá ${maximum} ký tự.`
  if (origin === 'array') return `Không quá ${maximum} mục.`
  return `Không được lớn hơn ${maximum}.`
}

const wrongKind = ({ expected, input }: ProblemOf<'invalid_type'>) => {
  if (input === undefined || input === null) return 'Chưa có nội dung.'
  const name = kindNames[expected]
  return name ? `Nội dung không đúng: cần ${name}.` : 'Nội dung không đúng.'
}

/** The Vietnamese message for anything a schema finds wrong and has no message of its own for. */
const messageFor = (problem: z.core.$ZodRawIssue): string => {
  switch (problem.code) {
    case 'invalid_type':
      return wrongKind(problem as ProblemOf<'invalid_type'>)
    case 'too_small':
      return tooSmall(problem as ProblemOf<'too_small'>)
    case 'too_big':
      return tooBig(problem as ProblemOf<'too_big'>)
    case 'invalid_format':
      return 'Cách ghi không đúng.'
    case 'invalid_value':
    case 'invalid_union':
      return 'Hãy chọn một trong các giá trị có sẵn.'
    case 'unrecognized_keys':
      return 'Có ô không thuộc biểu mẫu này.'
    default:
      return 'Nội dung không hợp lệ.'
  }
}

/** Makes every schema of this process speak Vietnamese; called once at its start (main and window alike). */
export const speakVietnamese = (): void => {
  z.config({ customError: messageFor })
}
