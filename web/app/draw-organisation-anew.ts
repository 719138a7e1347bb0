import { refresh } from './client/query.ts'

/** After a change of name, logo or colour, here or on another screen. */
export async function drawOrganisationAnew(): Promise<void> {
  // The colour comes as a style sheet, which the browser only asks for again under another address.
  const sheet = document.querySelector<HTMLLinkElement>('link[href^="/theme.css"]')
  if (sheet) sheet.href = `/theme.css?at=${Date.now()}`
  await refresh('session')
}
