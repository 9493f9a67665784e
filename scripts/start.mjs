import { buildApp } from './build-app.mjs'
import { run } from './child.mjs'
import { runDemo } from './demo.mjs'
import { runCommand, say } from './messages.mjs'
import { toolEnvironment } from './node-binary.mjs'
import { root } from './places.mjs'
import { prepare } from './prepare.mjs'
import { hasScreen } from './screen.mjs'

/** `npm start`: prepares what is missing, builds what has changed, opens the window. Flags after `--` go to the app. */
await runCommand(async () => {
  if (!hasScreen()) {
    say(
      'Máy này không có màn hình (không có DISPLAY hay WAYLAND_DISPLAY) nên không mở được cửa sổ; chạy bản trình diễn.',
    )
    return runDemo()
  }
  const runtime = await prepare()
  await buildApp()
  say('Mở ứng dụng…')
  return run(runtime.executable, [...runtime.flags, root, ...process.argv.slice(2)], {
    cwd: root,
    env: toolEnvironment(),
  })
})
