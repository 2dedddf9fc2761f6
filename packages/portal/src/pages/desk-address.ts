/** Where to go after signing in: an address inside the portal, never one that somebody put into a link. */
export function deskAddress(wanted: unknown): string {
  const isInside = typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted);
  return isInside ? wanted : '/desk';
}
