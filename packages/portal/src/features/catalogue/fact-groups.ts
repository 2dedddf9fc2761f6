import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Unit } from '@/lib/format-number.ts';

/** In what a number is counted. Latitudes and longitudes are degrees; years, days and terms have no unit. */
export const factUnits: Readonly<Record<string, Unit | '°'>> = {
  altitudeM: 'm', altitudeLowM: 'm', altitudeHighM: 'm', otherAltitudesM: 'm', highPointM: 'm', ascentM: 'm', descentM: 'm', distanceKm: 'km', hectares: 'ha', hoursMin: 'h', hoursMax: 'h', latitude: '°', longitude: '°',
};

/** What a field is labelled: a number says in what it is typed. */
export const fieldLabel = (word: string, field: string): string => (factUnits[field] ? `${word} (${factUnits[field]})` : word);

const groups: ReadonlyArray<{ title: MessageDescriptor; fields: ReadonlySet<string> }> = [
  { title: msg`Reconocimiento y vigencia`, fields: new Set(['instrument', 'instrumentDate', 'recognitionYear', 'isPerpetual', 'termYears', 'validUntil']) },
  { title: msg`Ubicación y tamaño`, fields: new Set(['district', 'altitudeM', 'altitudeLowM', 'altitudeHighM', 'otherAltitudesM', 'latitude', 'longitude', 'hectares', 'hectaresDerived']) },
  { title: msg`Recorrido`, fields: new Set(['from', 'to', 'highPlace', 'highPointM', 'highPointNameEs', 'highPointNameEn', 'distanceKm', 'ascentM', 'descentM', 'hoursMin', 'hoursMax']) },
  { title: msg`Noche`, fields: new Set(['overnight', 'lodging']) },
  { title: msg`Época`, fields: new Set(['bestMonths', 'rainyMonths']) },
  { title: msg`Comunidades y áreas`, fields: new Set(['communities', 'conservationAreas']) },
];
const identity = { title: msg`Qué es` };

/** The facts of a thing under what they are about, in the order of its table; what is about nothing else says what it is. Empty groups are left out. */
export function groupFacts<Fact extends { field: string }>(facts: readonly Fact[]): Array<{ title: MessageDescriptor; facts: Fact[] }> {
  const byGroup = Map.groupBy(facts, ({ field }) => groups.find(({ fields }) => fields.has(field)) ?? identity);
  return [identity, ...groups].flatMap((group) => (byGroup.has(group) ? [{ title: group.title, facts: byGroup.get(group)! }] : []));
}
