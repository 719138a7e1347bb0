/**
 * Where somebody wanted to go before they signed in, as far as it is a page of ours; else the home page. What stands in
 * an address may come from anybody, so nothing in it leads elsewhere, and nothing breaks on it.
 */
export function ownAddress(to: string | undefined, origin = location.origin): string {
  if (!to?.startsWith('/') || to.startsWith('//')) return '/'
  const url = URL.parse(to, origin)
  // "/..//elsewhere" is ours until the dots are gone
  if (!url || url.origin !== origin || url.pathname.startsWith('//')) return '/'
  return url.pathname + url.search + url.hash
}
