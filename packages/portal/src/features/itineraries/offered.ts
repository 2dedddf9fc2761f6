import type { BuiltDeparture } from './itinerary-fragment.ts';

export type OfferedTrek = { trek: BuiltDeparture['trek']; departures: BuiltDeparture[] };

/** Departures by trek, in order of date, of those treks whose name has every word looked for; accents do not matter. */
export function offeredByTrek(departures: readonly BuiltDeparture[], search: string): OfferedTrek[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  const treks = new Map<string, OfferedTrek>();
  for (const departure of departures) {
    const name = plain(departure.trek.name);
    if (!words.every((word) => name.includes(word))) continue;
    const row = treks.get(departure.trek.id) ?? { trek: departure.trek, departures: [] };
    row.departures.push(departure);
    treks.set(departure.trek.id, row);
  }
  for (const row of treks.values()) row.departures.sort((a, b) => a.date.localeCompare(b.date));
  return [...treks.values()];
}

/** Small letters without accents; the ejective's apostrophe however it is written. */
function plain(text: string) {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').replace(/[’ʼ`]/g, "'").toLowerCase();
}
