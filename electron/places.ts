import { join } from 'node:path'

/** The agency's own register inside the data folder. */
export const agencyFile = (dataFolder: string) => join(dataFolder, 'dau-moi.db')

/** The practice register, in a folder of its own so that its attachments stay apart too. */
export const trainingFile = (dataFolder: string) => join(dataFolder, 'tap-huan', 'dau-moi.db')
