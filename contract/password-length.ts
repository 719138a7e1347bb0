/** Length only, no rules of composition (NIST 800-63B-4): in characters, as they are typed. Also for the web. */
export const passwordLength = { min: 15, max: 200 } as const
