/**
 * Plein cannot start, and a person has to do something about it. The message is one plain sentence or two that says
 * what is wrong and what to do; the command prints it without a stack and ends with code 1.
 */
export class StartRefusal extends Error {
  override name = 'StartRefusal'
}

/** Turns the errors a file system gives while starting into a StartRefusal; gives any other error back as it is. */
export function refusalFromFileSystem(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return notWritable(folder)
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new StartRefusal(`${folder} is not a folder. Move that file away, or choose another data folder.`)
  }
  return error
}

/** For whoever starts Plein on a full disk. */
export function diskFull(folder: string): StartRefusal {
  return new StartRefusal(`The disk that holds ${folder} is full. Make room (at least 200 MB) and start Plein again.`)
}

/** For whoever starts Plein without the right to write there. */
export function notWritable(folder: string): StartRefusal {
  return new StartRefusal(
    `Plein may not write in ${folder}. Give its user the right to write there, or choose another data folder.`,
  )
}
