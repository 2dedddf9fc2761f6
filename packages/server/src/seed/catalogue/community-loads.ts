import type { Catalogue } from './catalogue.ts';
import { isRemoved } from './edited.ts';
import { type Load, idOf, replaceLinks, upsert } from './load.ts';
import { serviceNames } from './texts/services.ts';
import { wordsFor } from './texts/words.ts';

const KINDS: Record<string, string> = { 'comunidad-campesina': 'PEASANT_COMMUNITY', cooperativa: 'COOPERATIVE', 'centro-poblado': 'POPULATED_CENTRE', 'asociacion-agraria': 'AGRARIAN_ASSOCIATION' };

const ADD_SERVICES = `
insert into community_service (community_id, slug, position) select c.id, x.service, x.position from jsonb_to_recordset($1::jsonb) as x(community text, service text, position integer) join community c on c.slug = x.community
 where not ${isRemoved('SERVICE', `x.community || '/' || x.service`)} on conflict (community_id, slug) do nothing`;

/** Communities, what they are known to offer, and their conservation areas. */
export function communityLoads(catalogue: Catalogue): Load[] {
  const services = [...new Set(catalogue.communities.flatMap((community) => community.services as string[]))];
  return [
    upsert('community_service_name', ['slug'], { slug: 'text', name_es: 'text', name_en: 'text' },
      services.map((slug) => ({ slug, name_es: wordsFor(serviceNames, slug).es, name_en: wordsFor(serviceNames, slug).en }))),
    upsert('community', ['slug'], {
      slug: 'text', name: 'text', alternative_names: 'text[]', kind: 'text', district_id: idOf('district'), altitude_m: 'integer', altitude_low_m: 'integer', altitude_high_m: 'integer',
      latitude: 'double precision', longitude: 'double precision', in_founding_text: 'boolean', position: 'integer', source_ids: 'text[]', confidence: 'text', editors_note: 'text',
    }, catalogue.communities.map((community, position) => ({
      slug: community.slug, name: community.name, alternative_names: alternativeNames(community), kind: KINDS[community.kind],
      district_id: districtSlug(catalogue, community.district), altitude_m: community.altitudeM, altitude_low_m: community.altitudeRangeM?.[0], altitude_high_m: community.altitudeRangeM?.[1],
      latitude: community.lat, longitude: community.lon, in_founding_text: community.inFoundingText,
      position, source_ids: community.sourceIds, confidence: community.confidence, editors_note: community.note,
    })), { noun: 'COMMUNITY' }),
    // What staff say of a service they know (where, by what it is charged, whether it is still offered) is not in the catalogue and is not touched.
    { rows: catalogue.communities.flatMap((community) => (community.services as string[]).map((service, position) => ({ community: community.slug, service, position: position + 1 }))), statement: ADD_SERVICES },
    upsert('conservation_area', ['slug'], {
      slug: 'text', name: 'text', owner_id: idOf('community'), district_id: idOf('district'), hectares: 'numeric', hectares_derived: 'boolean',
      instrument: 'text', instrument_date: 'date', recognition_year: 'integer', term_years: 'integer', is_perpetual: 'boolean', valid_until: 'date', among_first_eight: 'boolean',
      altitude_low_m: 'integer', altitude_high_m: 'integer', latitude: 'double precision', longitude: 'double precision', source_ids: 'text[]', confidence: 'text', editors_note: 'text',
    }, catalogue.pcas.map((area) => ({
      slug: area.slug, name: area.name, owner_id: area.ownerCommunity, district_id: districtSlug(catalogue, area.district), hectares: area.hectares,
      hectares_derived: area.hectaresBasis !== 'published', instrument: area.instrument, instrument_date: area.instrumentDate, recognition_year: area.recognitionYear,
      ...termOf(area.validity), valid_until: area.validUntil, among_first_eight: area.amongFirstEight,
      altitude_low_m: area.altitudeRangeM?.[0], altitude_high_m: area.altitudeRangeM?.[1],
      latitude: area.lat, longitude: area.lon, source_ids: area.sourceIds, confidence: area.confidence, editors_note: area.note,
    })), { noun: 'CONSERVATION_AREA' }),
    replaceLinks('conservation_area_community', { conservation_area_id: idOf('conservation_area'), community_id: idOf('community') },
      catalogue.pcas.flatMap((area) => area.coversCommunities.map((community_id) => ({ conservation_area_id: area.slug, community_id }))), { noun: 'CONSERVATION_AREA', fact: 'communities', own: 'conservation_area_id' }),
  ];
}

/** Other names a community is written by; a wrong name of the founding text is kept among them. */
export function alternativeNames(community: { name: string; altNames: readonly string[]; foundingTextName: string | null }): string[] {
  const names = [...community.altNames, ...(community.foundingTextName ? [community.foundingTextName] : [])];
  return [...new Set(names)].filter((name) => name !== community.name);
}

const districtSlug = (catalogue: Catalogue, name: string | null) => catalogue.districts.find((district) => district.name === name)?.slug;

/** The catalogue writes a validity as "perpetual", "10 years" or null: not found. */
export function termOf(validity: string | null): { term_years: number | null; is_perpetual: boolean } {
  const years = /^(\d+) years$/.exec(validity ?? '')?.[1];
  if (validity !== null && validity !== 'perpetual' && !years) throw new Error(`Not a validity: ${validity}`);
  return { term_years: years ? Number(years) : null, is_perpetual: validity === 'perpetual' };
}
