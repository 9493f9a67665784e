/** The path under which the encrypted register waits to take the place of the plain one. */
export const sealedWaiting = (databaseFile: string): string => `${databaseFile}.ma-hoa`
