import { join } from 'node:path'
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises'
import { app, type BrowserWindow, session, shell } from 'electron'
import type { AccessStage } from '../shared/accounts/access-state.ts'
import type { JobProgress } from '../shared/ipc/contract.ts'
import type { AppError } from '../shared/result.ts'
import { makeDeskAccess } from './accounts/desk-access.ts'
import { systemClock } from './clock.ts'
import { registerCalls, sendNotice, sendProgress } from './ipc/register-calls.ts'
import { launchArguments } from './launch-arguments.ts'
import { type Log, openLog } from './log.ts'
import type { OpenRegister } from './open-register.ts'
import { agencyFile } from './places.ts'
import type { ReminderWatch } from './reminders/watch-reminders.ts'
import type { LadderStep } from './safety/ladder.ts'
import { setAppMenu } from './windows/app-menu.ts'
import { declareAppScheme, serveAppScheme } from './windows/app-scheme.ts'
import { confineContents, confineSession, stayOffline } from './windows/confine.ts'
import { desktopPorts } from './windows/desktop-ports.ts'
import type { Trouble } from './windows/error-page.ts'
import { showTrouble } from './windows/error-window.ts'
import { openMainWindow, preloadFileOf } from './windows/main-window.ts'
import {
  beyondRescue,
  brokenProgram,
  brokenScreen,
  brokenStart,
  damagedRegister,
  refusedStart,
  rescuedRegister,
} from './windows/troubles.ts'

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
/** Milliseconds after which the first screen is drawn and reminders are looked for. */
const FIRST_SCREEN_DRAWN = 3000

let window: BrowserWindow | undefined
let register: OpenRegister | undefined
let reminders: ReminderWatch | undefined
let inTrouble = false
/** What can still be done for a register that could not be opened. */
let steps: LadderStep[] = []
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

  const { openRegister } = await import('./open-register.ts')
  // What the window asked for meanwhile goes first.
  await turn()
  const parts = {
    dataFolder,
    day,
    appFolder: app.getAppPath(),
    appVersion: app.getVersion(),
    mainFolder: here,
    log,
    ports: desktopPorts(() => window as BrowserWindow),
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
  const opened = await openRegister(parts)
  if (opened.ok) return use(opened.value)
  if (opened.error.code !== 'signInFirst') {
    log.note(`start refused: ${opened.error.code}`)
    void refused(opened.error)
    return
  }
  const { waitingDoor } = await import('./ipc/waiting-door.ts')
  answerCalls(
    waitingDoor({
      dataFolder,
      access,
      openRegister: () => openRegister(parts),
      onOpen: (open) => void use(open).catch((thrown) => log.fault('start', thrown)),
      onRefused: (error) => {
        log.note(`start refused: ${error.code}`)
        void refused(error)
      },
      onFault: log.fault,
    }),
  )
}

/** Somebody signed in, left, or covered the desk. */
function accessChanged(stage: AccessStage, readAnew: boolean) {
  if (readAnew && window && !window.isDestroyed()) window.webContents.reload()
  if (stage === 'locked') sendNotice(window, { kind: 'locked' })
  if (watchingIdle) return
  watchingIdle = true
  void import('./windows/watch-idle.ts').then(({ watchIdle }) => watchIdle(() => window, access))
}

/** For a damaged register the steps that are there are offered one after the other; any other refusal says what to do. */
async function refused({ code, message }: AppError) {
  const { ladderSteps } = await import('./safety/ladder.ts')
  steps = code === 'fileUnreadable' ? await ladderSteps(agencyFile(dataFolder)) : []
  await offer(message)
}

/** Offers the next step; `message`: why one is needed. */
async function offer(message: string) {
  const [step, ...more] = steps
  inTrouble = false
  await trouble(step ? damagedRegister(message, step, more.length > 0) : refusedStart(message), relaunch, message)
}

/** Takes the step that was offered; one that does not hold is followed by the next. */
async function rescue(message: string) {
  const step = steps.shift()
  const { takeStep } = await import('./safety/ladder.ts')
  const taken = step ? await takeStep(step, agencyFile(dataFolder), systemClock).catch(() => null) : null
  if (!taken && steps.length > 0) return offer(message)
  inTrouble = false
  await trouble(taken ? rescuedRegister(taken) : beyondRescue)
}

/** Passes the step that was offered by; it comes again after the others. */
async function otherWay(message: string) {
  const passed = steps.shift()
  if (passed) steps.push(passed)
  await offer(message)
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

/** Replaces the window by the last-resort screen; `reopen` starts again as little as is needed. */
async function trouble(what: Trouble, reopen: () => void = relaunch, message = '') {
  if (inTrouble) return
  inTrouble = true
  const broken = window
  await app.whenReady()
  const shown = showTrouble(what, {
    reopen: () => {
      inTrouble = false
      reopen()
    },
    rescue: () => rescue(message),
    other: () => otherWay(message),
    openFolder: () => void shell.openPath(dataFolder),
    close: () => app.quit(),
  })
  broken?.destroy()
  await shown
}

function relaunch() {
  app.relaunch()
  app.exit(0)
}
