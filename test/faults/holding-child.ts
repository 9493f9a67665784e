import { systemClock } from '../../electron/clock.ts'
import { takeOwnership } from '../../electron/safety/owner-file.ts'

/** Takes the register in the folder at argv[2], says «mine» or «held», and holds it until it is killed. */
const owned = takeOwnership(process.argv[2] ?? '', systemClock.now())
process.stdout.write(owned.ok ? 'mine\n' : 'held\n')
setInterval(() => undefined, 1000)
