const LONGEST_SLUG = 60;

/** The part of an address that names an agency: "Agencia Ñusta S.A.C." → agencia-nusta-s-a-c. */
export function slugOf(tradeName: string): string {
  const slug = tradeName.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST_SLUG).replace(/^-+|-+$/g, '');
  return slug || 'agencia';
}

/** The slug itself, or the first of slug-2, slug-3, … that nobody has. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? slug : `${slug}-${n}`;
    if (!taken.includes(candidate)) return candidate;
  }
}
