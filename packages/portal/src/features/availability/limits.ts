import type { TileFactsQuery } from '@/graphql/__generated__/documents.ts';

export type NeedFacts = NonNullable<TileFactsQuery['departure']>['needs'][number];

/** How many limits are named: who reads them wants to know what binds, not the whole table. */
const most = 2;

/**
 * What leaves least room: closed resource-days first, then those with the fewest free spots. The departure's own group
 * is not among them: the number of free spots and of those taken say it. Names whose limit nobody knows are listed apart.
 */
export function limitsOf(needs: readonly NeedFacts[], groupSize: number): { binding: NeedFacts[]; unknown: string[] } {
  const counted = needs.filter((need) => need.isClosed || (need.limitKind === 'NUMBER' && need.free !== null));
  const room = (need: NeedFacts) => (need.isClosed ? -1 : need.free!);
  const least = Math.min(...counted.map(room));
  const binding = counted
    .filter((need) => need.isClosed || need.resource.kind !== 'GROUP')
    .filter((need) => room(need) === least || room(need) < groupSize)
    .sort((a, b) => room(a) - room(b) || a.date.localeCompare(b.date))
    .slice(0, most);
  const unknown = [...new Set(needs.filter((need) => need.limitKind === 'UNKNOWN' && !need.isClosed).map((need) => need.resource.name))];
  return { binding, unknown };
}
