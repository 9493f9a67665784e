import { join } from 'node:path'
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'
import { app, type BrowserWindow, session } from 'electron'
import type { AccessStage } from '../shared/accounts/access-state.ts'
import type { JobProgress } from '../shared/ipc/contract.ts'
import type { AppError } from '../shared/result.ts'
import { makeDeskAccess } from './accounts/desk-access.ts'
import { registerCalls, sendNotice, sendProgress } from './ipc/register-calls.ts'
import { launchArguments } from './launch-arguments.ts'
import { type Log, openLog } from './log.ts'
import type { OpenRegister } from './open-register.ts'
import type { ReminderWatch } from './reminders/watch-reminders.ts'
import type { Look } from './safety/look.ts'
import { setAppMenu } from './windows/app-menu.ts'
import { declareAppScheme, serveAppScheme } from './windows/app-scheme.ts'
import { confineContents, confineSession, stayOffline } from './windows/confine.ts'
import { desktopPorts } from './windows/desktop-ports.ts'
import { openMainWindow, preloadFileOf } from './windows/main-window.ts'
import { makeTroubleDesk, relaunch } from './windows/trouble-desk.ts'
import { brokenProgram, brokenScreen, brokenStart, refusedStart } from './windows/troubles.ts'

const here = import.meta.dirname
const { dataFolder: chosenFolder, day } = launchArguments(process.argv, process.env)

// Chromium's own files stay out of the way of the register, and beside it, so that two data folders never share any.
app.setPath('userData', chosenFolder ? join(chosenFolder, 'khung') : join(app.getPath('appData'), 'dau-moi'))
const dataFolder = chosenFolder ?? join(app.getPath('userData'), 'du-lieu')

/** Milliseconds; the register opens after so long even if the window never asks for its page. */
const LONGEST_HANDING_OVER = 1000
/** Milliseconds in which the page's bytes, which this process still pushes, reach the window. */
const BYTES_ON_THEIR_WAY = 5
/** Milliseconds that the backup of closing and the end of threads may take once the window is gone. */
const LONGEST_CLOSING = 30_000
/** Milliseconds after which the door is drawn. */
const DOOR_DRAWN = 500
/** Milliseconds after which the first screen is drawn and reminders are looked for. */
const FIRST_SCREEN_DRAWN = 3000

let window: BrowserWindow | undefined
let register: OpenRegister | undefined
let reminders: ReminderWatch | undefined
let openLook: (look: Look) => Promise<boolean> = async () => false
const { trouble, refused } = makeTroubleDesk({ dataFolder, windowOf: () => window, openLook: (look) => openLook(look) })
const access = makeDeskAccess(accessChanged)
let watchingIdle = false
/** The window is gone; the register is being backed up. */
let ending = false
let wantedAgain = false

if (app.requestSingleInstanceLock()) start(openLog(dataFolder, () => new Date().toISOString()))
else app.exit(0)

/** Start-up order: lock (above) → log → window → law book → register → calls answer. The window draws while the register opens. */
function start(log: Log) {
  process.on('uncaughtException', (thrown) => {
    log.fault('uncaughtException', thrown)
    void trouble(brokenProgram)
  })
  process.on('unhandledRejection', (thrown) => log.fault('unhandledRejection', thrown))
  declareAppScheme()
  stayOffline()
  confineContents()
  // A machine that can't run the sandbox at all (some servers, for tests) says so with this switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('second-instance', openAgain)
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    reminders?.stop()
    const closing = register?.close()
    register = undefined
    if (!closing) return
    event.preventDefault()
    ending = true
    // Not `quit`: asked again within the moment in which it was put off, it does nothing and the app never ends.
    void Promise.race([closing, pause(LONGEST_CLOSING)]).then(() => {
      if (wantedAgain) app.relaunch()
      app.exit()
    })
  })
  void app
    .whenReady()
    .then(() => openDesk(log))
    .catch((thrown) => {
      log.fault('start', thrown)
      // A law pack that can't be read says in Vietnamese which file and why.
      const told = thrown instanceof Error && thrown.name === 'LawPackError'
      void trouble(told ? refusedStart(thrown.message) : brokenStart)
    })
}

async function openDesk(log: Log) {
  confineSession(session.defaultSession)
  const handedOver = serveAppScheme(join(here, '..', 'renderer'))
  const openWindow = () => {
    window = openMainWindow({
      preloadFile: preloadFileOf(here),
      boundsFile: join(dataFolder, 'cua-so.json'),
      onGone: (reason) => {
        log.note(`render-process-gone ${reason}`)
        void trouble(brokenScreen, openWindow)
      },
    })
  }
  const answerCalls = registerCalls(() => window)
  openWindow()
  setAppMenu(() => sendNotice(window, { kind: 'openGuide' }))
  // The register opens while the window's process starts: before, it would keep the page from it, later it would be waited for.
  await Promise.race([handedOver, pause(LONGEST_HANDING_OVER)])
  await pause(BYTES_ON_THEIR_WAY)

  const parts = {
    dataFolder,
    day,
    appFolder: app.getAppPath(),
    appVersion: app.getVersion(),
    mainFolder: here,
    log,
    ports: desktopPorts(() => window as BrowserWindow, startOver),
    access,
    onProgress: (progress: JobProgress) => sendProgress(window, progress),
    onSwitch: () => {
      sendNotice(window, { kind: 'dataChanged' })
      void reminders?.look()
    },
    onLawChanged: () => sendNotice(window, { kind: 'lawChanged' }),
    onDamaged: () => sendNotice(window, { kind: 'registerDamaged' }),
  }
  const use = async (opened: OpenRegister) => {
    register = opened
    answerCalls(opened)
    // The window is still reading its scripts.
    setImmediate(opened.rehearse)
    await pause(FIRST_SCREEN_DRAWN)
    // The app may have been closed meanwhile.
    if (register) await startReminders(register, log)
  }
  openLook = async (look) => {
    const looking = await (await import('./open-look.ts')).openLook(parts, look)
    if (!looking.ok) return false
    register = looking.value
    answerCalls(looking.value)
    openWindow()
    return true
  }
  const onRefused = (error: AppError) => {
    log.note(`start refused: ${error.code}`)
    void refused(error)
  }
  const readOpening = () => import('./open-register.ts')
  const { awaitsKey } = await import('./accounts/awaits-key.ts')
  if (awaitsKey(dataFolder)) {
    access.guard()
    const { waitingDoor } = await import('./ipc/waiting-door.ts')
    answerCalls(
      waitingDoor({
        dataFolder,
        access,
        openRegister: async () => (await readOpening()).openRegister(parts),
        onOpen: (open) => void use(open).catch((thrown) => log.fault('start', thrown)),
        onRefused,
        onFault: log.fault,
      }),
    )
    // What comes after the password is read while it is being typed.
    await pause(DOOR_DRAWN)
    await Promise.all([readOpening(), import('./ipc/spoken-contract.ts')])
    return
  }
  const { openRegister } = await readOpening()
  // What the window asked for meanwhile goes first.
  await turn()
  const opened = await openRegister(parts)
  if (opened.ok) await use(opened.value)
  else onRefused(opened.error)
}

/** Somebody signed in, left, or covered the desk. */
function accessChanged(stage: AccessStage, readAnew: boolean) {
  if (readAnew && window && !window.isDestroyed()) window.webContents.reload()
  if (stage === 'locked') sendNotice(window, { kind: 'locked' })
  if (watchingIdle) return
  watchingIdle = true
  void import('./windows/watch-idle.ts').then(({ watchIdle }) => watchIdle(() => window, access))
}

/** Closes the register, in order though it may be damaged, and begins as at start-up. */
async function startOver(damaged: boolean) {
  const closing = register?.close()
  register = undefined
  reminders?.stop()
  await Promise.race([closing, pause(LONGEST_CLOSING)])
  if (damaged) await refused((await import('./safety/unfit-register.ts')).foundDamaged)
  else relaunch()
}

/** Without a notification area the desk works all the same: what goes wrong here is written down, nothing more. */
async function startReminders({ remind }: OpenRegister, log: Log) {
  const onFault = (thrown: unknown) => log.fault('reminders', thrown)
  try {
    const { runReminders } = await import('./windows/run-reminders.ts')
    reminders = runReminders(remind, {
      openWindow: focus,
      openDesk: () => {
        focus()
        sendNotice(window, { kind: 'openDesk' })
      },
      onFault,
    })
  } catch (thrown) {
    onFault(thrown)
  }
}

/** A second start of the app brings the first one forward; one that comes while the first is ending starts after it. */
function openAgain() {
  if (ending) wantedAgain = true
  else focus()
}

function focus() {
  if (!window || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.focus()
}
