import { config } from 'zod'
import { speakVietnamese } from '../shared/ipc/input-messages.ts'

// Before any schema is made: the content policy forbids code made at run time, which zod would otherwise try.
config({ jitless: true })
speakVietnamese()
