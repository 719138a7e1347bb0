/** Draws the organisation's colour anew: it comes as a style sheet, which a browser only asks for again under another address. */
export function drawTheme(): void {
  const sheet = document.querySelector<HTMLLinkElement>('link[href^="/theme.css"]')
  if (sheet) sheet.href = `/theme.css?at=${Date.now()}`
}
