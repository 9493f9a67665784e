import type { Ports } from '../../electron/ports.ts'

/** A desktop whose dialogs are all closed at once and which remembers what it was asked to open. */
export const testPorts = (changes: Partial<Ports> = {}): Ports & { readonly opened: string[] } => {
  const opened: string[] = []
  return {
    opened,
    chooseFile: async () => null,
    chooseFiles: async () => [],
    chooseFolder: async () => null,
    chooseSavePath: async () => null,
    printHtml: async () => false,
    pdfFromHtml: async () => new Uint8Array(),
    openExternal: async (address) => void opened.push(address),
    openPath: async (path) => void opened.push(path),
    startOver: () => undefined,
    ...changes,
  }
}
