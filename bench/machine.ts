import { cpus, totalmem } from 'node:os'

/** What was measured on, in a few words beside the figures. */
export const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`
