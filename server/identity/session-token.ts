import { createHash, randomBytes } from 'node:crypto'

/** `__Host-` binds the cookie to this host over https (and to localhost), so no other site or subdomain can set it. */
export const sessionCookie = '__Host-plein'

/** Marks a browser from which somebody signed in before; opens nothing by itself. */
export const deviceCookie = '__Host-plein-device'

/** Sessions and links are kept by the hash of their token: who reads the table cannot sign in with it. */
export const tokenHash = (token: string) => createHash('sha256').update(token).digest()

/** 256 random bits, for cookies and links. */
export const newToken = () => randomBytes(32).toString('base64url')
