import { contract } from '../../shared/ipc/contract.ts'
import { speakVietnamese } from '../../shared/ipc/input-messages.ts'

// Before the first input is parsed.
speakVietnamese()

/** The contract, its schemas answering in Vietnamese. Making them all takes longer than the whole first screen: loaded when first needed. */
export const spokenContract = contract
