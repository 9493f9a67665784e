import { readFileSync, writeSync } from 'node:fs'
import { type SittingOrder, sendCalls } from './send-calls.ts'

/** One sitting of the fuzz, ordered by stdin: says each call before it is sent, and at last what was seen. */
const say = (told: object): void => void writeSync(1, `${JSON.stringify(told)}\n`)
const order = JSON.parse(readFileSync(0, 'utf8')) as SittingOrder
say({ sitting: await sendCalls(order, (call, inputs, lap) => say({ call, inputs, lap })) })
process.exit()
