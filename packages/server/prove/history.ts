import { type Db, sql } from '#db/statement';

const TAKEN = sql('history-of-days', `
select n.date, n.resource_id as "resourceId", d.lim, r.people, r.held_at as "from",
       least(coalesce(r.ended_at, 'infinity'), case when r.confirmed_at is null then r.expires_at else 'infinity' end) as "to"
  from reservation r join departure_need n on n.departure_id = r.departure_id
  join resource_day d on d.date = n.date and d.resource_id = n.resource_id where d.limit_kind = 'NUMBER'`);

type Span = { date: string; resourceId: number; lim: number; people: number; from: string; to: string };
export type Oversold = { date: string; resourceId: number; lim: number; taken: number; at: string };

/**
 * Over the whole history: the running sum of what every reservation took of each resource-day, against its limit at
 * every instant. The end state alone hides oversold holds that lapsed meanwhile.
 */
export async function findOversoldInstants(db: Db): Promise<Oversold[]> {
  const spans = await db.query<Span>(TAKEN);
  const days = Map.groupBy(spans, (span) => `${span.date}|${span.resourceId}`);
  return [...days.values()].flatMap((day) => worstInstant(day) ?? []);
}

/** The worst instant of a day above its limit. At one instant what ends is over before what begins. */
export function worstInstant(day: readonly Span[]): Oversold | undefined {
  const steps = day.flatMap(({ people, from, to }) => [{ at: from, change: people }, ...(to === 'infinity' ? [] : [{ at: to, change: -people }])]);
  steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.change - b.change));
  const { date, resourceId, lim } = day[0]!;
  let taken = 0;
  let worst: Oversold | undefined;
  for (const { at, change } of steps) {
    taken += change;
    if (taken > lim && taken > (worst?.taken ?? 0)) worst = { date, resourceId, lim, taken, at };
  }
  return worst;
}
