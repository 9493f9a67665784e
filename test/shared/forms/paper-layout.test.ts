import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/forms/paper-document.ts'
import { besideSignature, standsBeside } from '../../../shared/forms/paper-layout.ts'

const words: Block = { kind: 'subheading', text: 'x' }
const recipients: Block = { kind: 'recipients', lines: ['Như trên;'] }
const qr: Block = { kind: 'qr', text: '12/2026', caption: '' }
const right = { authority: '', title: 'CHỦ TỊCH', hint: '', name: '' }
const alone: Block = { kind: 'signatures', left: null, right }
const two: Block = { kind: 'signatures', left: { title: 'NGƯỜI YÊU CẦU', hint: '', name: '' }, right }

const beside = (blocks: readonly Block[]) => blocks.map((_, index) => standsBeside(blocks, index))

describe('beside a signature', () => {
  it('stand the recipients and the code that follow it, up to the next words', () => {
    expect(besideSignature([words, alone, recipients, qr, words, qr], 1)).toEqual([recipients, qr])
    expect(beside([words, alone, recipients, qr, words, qr])).toEqual([false, false, true, true, false, false])
  })

  it('stands nothing where two sign, or where nothing follows', () => {
    expect(besideSignature([two, recipients], 0)).toEqual([])
    expect(beside([two, recipients])).toEqual([false, false])
    expect(besideSignature([alone], 0)).toEqual([])
    expect(beside([qr, words])).toEqual([false, false])
  })
})
