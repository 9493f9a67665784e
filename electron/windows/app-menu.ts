import { Menu, type MenuItemConstructorOptions } from 'electron'

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The menu in Vietnamese: hidden until Alt is pressed, it carries the usual keys for editing and zooming. */
export const setAppMenu = (openGuide: () => void): void =>
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: '&Tệp', submenu: [{ role: 'quit', label: 'Thoát' }] },
      {
        label: '&Sửa',
        submenu: [
          { role: 'undo', label: 'Hoàn tác' },
          { role: 'redo', label: 'Làm lại', accelerator: 'CommandOrControl+Y' },
          separator,
          { role: 'cut', label: 'Cắt' },
          { role: 'copy', label: 'Sao chép' },
          { role: 'paste', label: 'Dán' },
          { role: 'pasteAndMatchStyle', label: 'Dán không kèm định dạng' },
          { role: 'selectAll', label: 'Chọn tất cả' },
        ],
      },
      {
        label: '&Xem',
        submenu: [
          { role: 'zoomIn', label: 'Phóng to', accelerator: 'CommandOrControl+=' },
          { role: 'zoomOut', label: 'Thu nhỏ' },
          { role: 'resetZoom', label: 'Cỡ bình thường' },
          separator,
          { role: 'togglefullscreen', label: 'Toàn màn hình' },
        ],
      },
      { label: '&Hướng dẫn', submenu: [{ label: 'Hướng dẫn trang này', click: openGuide }] },
    ]),
  )
