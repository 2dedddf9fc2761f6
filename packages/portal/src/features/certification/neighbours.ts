/** What comes after and before in a list; from outside of it, the first is next. */
export function neighbours(ids: readonly string[], currentId: string | null) {
  const at = currentId === null ? -1 : ids.indexOf(currentId);
  return { next: ids[at + 1], previous: at > 0 ? ids[at - 1] : undefined };
}
