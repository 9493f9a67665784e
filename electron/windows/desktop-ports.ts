import { type BrowserWindow, dialog, shell } from 'electron'
import { webAddress } from '../files/web-address.ts'
import type { FileFilter, Ports } from '../ports.ts'
import { pdfFromHtml, printHtml } from './print-window.ts'

const mutable = (filters: readonly FileFilter[]) =>
  filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }))

/** The desktop's dialogs, printer and programs; dialogs belong to the window that `windowOf` gives. */
export const desktopPorts = (windowOf: () => BrowserWindow, startOver: Ports['startOver']): Ports => ({
  startOver,
  chooseFile: async (title, filters) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(), {
      title,
      buttonLabel: 'Chọn',
      filters: mutable(filters),
      properties: ['openFile'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  },
  chooseFiles: async (title, filters) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(), {
      title,
      buttonLabel: 'Chọn',
      filters: mutable(filters),
      properties: ['openFile', 'multiSelections'],
    })
    return canceled ? [] : filePaths
  },
  chooseFolder: async (title) => {
    const { canceled, filePaths } = await dialog.showOpenDialog(windowOf(), {
      title,
      buttonLabel: 'Chọn thư mục này',
      properties: ['openDirectory', 'createDirectory'],
    })
    return canceled ? null : (filePaths[0] ?? null)
  },
  chooseSavePath: async (suggestedName, filters) => {
    const { canceled, filePath } = await dialog.showSaveDialog(windowOf(), {
      title: 'Lưu tệp',
      buttonLabel: 'Lưu',
      defaultPath: suggestedName,
      filters: mutable(filters),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    return canceled || !filePath ? null : filePath
  },
  printHtml,
  pdfFromHtml,
  openExternal: async (address) => {
    const web = webAddress(address)
    if (web === undefined) throw new Error('Not a web or mail address')
    await shell.openExternal(web)
  },
  openPath: async (path) => {
    const problem = await shell.openPath(path)
    if (problem !== '') throw new Error('The system has no program for this path')
  },
})
