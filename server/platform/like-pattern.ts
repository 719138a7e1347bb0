/** What somebody typed, for a LIKE pattern: signs that mean something in a pattern mean themselves. */
export const literal = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
