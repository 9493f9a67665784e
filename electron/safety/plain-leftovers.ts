import { join } from 'node:path'

/** Where the plain register waits for the moment in which its encrypted twin takes its place. */
export const plainAside = (dataFolder: string): string => join(dataFolder, 'dau-moi.truoc-ma-hoa.db')
