import type { Catalogue } from './catalogue.ts';
import { type Load, idOf, idOfStage, replaceLinks, upsert } from './load.ts';
import { highPointNames, placeNames, trekNames } from './texts/names.ts';
import { wordsFor, type Words } from './texts/words.ts';

type Trek = Catalogue['treks'][number];

/** Places, treks and their stages. */
export function trekLoads(catalogue: Catalogue): Load[] {
  return [placeLoad(catalogue), trekLoad(catalogue), ...meetings('trek', idOf('trek'), catalogue.treks.map((trek) => ({ id: trek.slug, ...alongTheWay(trek) }))), stageLoad(catalogue),
    ...meetings('stage', idOfStage, catalogue.treks.flatMap((trek) => trek.stages.map((stage) => ({ id: `${trek.slug}/${stage.day}`, communities: stage.communities, pcas: stage.pcas as string[] }))))];
}

const constant = (text: string | null | undefined) => text?.toUpperCase().replaceAll('-', '_') ?? null;

/** Places keep their own name unless the catalogue's holds an English word. */
const namesOfPlace = (place: { slug: string; name: string }): Words => placeNames[place.slug] ?? { es: place.name, en: place.name };

function placeLoad(catalogue: Catalogue): Load {
  return upsert('place', ['slug'], {
    slug: 'text', name: 'text', name_en: 'text', kind: 'text', community_id: idOf('community'), altitude_m: 'integer', other_altitudes_m: 'integer[]',
    latitude: 'double precision', longitude: 'double precision', confidence: 'text', editors_note: 'text',
  }, catalogue.places.map((place) => ({
    slug: place.slug, name: namesOfPlace(place).es, name_en: namesOfPlace(place).en, kind: constant(place.kind), community_id: place.community, altitude_m: place.altitudeM,
    other_altitudes_m: place.altitudeAlternativesM ?? [], latitude: place.lat, longitude: place.lon, confidence: place.confidence, editors_note: place.note,
  })), { noun: 'PLACE' });
}

function trekLoad(catalogue: Catalogue): Load {
  return upsert('trek', ['slug'], {
    slug: 'text', name: 'text', name_en: 'text', kind: 'text', difficulty: 'text', days: 'integer', distance_km: 'double precision',
    best_months: 'integer[]', rainy_months: 'integer[]', position: 'integer', source_ids: 'text[]', confidence: 'text', editors_note: 'text',
  }, catalogue.treks.map((trek, position) => ({
    slug: trek.slug, name: wordsFor(trekNames, trek.slug).es, name_en: wordsFor(trekNames, trek.slug).en, kind: constant(trek.kind), difficulty: constant(trek.difficulty),
    days: trek.days, distance_km: trek.totalDistanceKm, best_months: trek.season.bestMonths, rainy_months: trek.season.rainyMonths,
    position, source_ids: trek.sourceIds, confidence: trek.confidence, editors_note: trek.note,
  })), { noun: 'TREK' });
}

function stageLoad(catalogue: Catalogue): Load {
  const placeBySlug = new Map(catalogue.places.map((place) => [place.slug, place]));
  return upsert('stage', ['trek_id', 'day'], {
    trek_id: idOf('trek'), day: 'integer', from_place_id: idOf('place'), to_place_id: idOf('place'), high_place_id: idOf('place'), high_point_m: 'integer',
    high_point_name_es: 'text', high_point_name_en: 'text', overnight_place_id: idOf('place'), lodging: 'text[]', distance_km: 'double precision',
    ascent_m: 'integer', descent_m: 'integer', hours_min: 'double precision', hours_max: 'double precision', editors_note: 'text',
  }, catalogue.treks.flatMap((trek) => trek.stages.map((stage) => {
    const place = [stage.highPlace, stage.fromPlace, stage.toPlace].map((slug) => placeBySlug.get(slug ?? '')).find((found) => found?.name === stage.highPointName);
    const highPoint = stage.highPointName === null ? null : place ? namesOfPlace(place) : wordsFor(highPointNames, stage.highPointName);
    return {
      trek_id: trek.slug, day: stage.day, from_place_id: stage.fromPlace, to_place_id: stage.toPlace, high_place_id: stage.highPlace, high_point_m: stage.highPointM,
      high_point_name_es: highPoint?.es, high_point_name_en: highPoint?.en, overnight_place_id: stage.overnightPlace, lodging: stage.lodging.map(constant), distance_km: stage.distanceKm,
      ascent_m: stage.ascentM, descent_m: stage.descentM, hours_min: stage.hoursMin, hours_max: stage.hoursMax, editors_note: stage.note,
    };
  })), { noun: 'STAGE' });
}

/** A trek's communities and areas in the order in which the stages meet them, then those that no stage names. */
function alongTheWay(trek: Trek) {
  return {
    communities: [...new Set([...trek.stages.flatMap((stage) => stage.communities), ...trek.communities])],
    pcas: [...new Set([...trek.stages.flatMap((stage) => stage.pcas as string[]), ...(trek.pcas as string[])])],
  };
}

/** Which communities and areas a trek or a stage meets, in order. */
function meetings(owner: 'trek' | 'stage', id: ReturnType<typeof idOf>, owners: readonly { id: string; communities: readonly string[]; pcas: readonly string[] }[]): Load[] {
  const column = `${owner}_id`;
  const noun = owner === 'trek' ? 'TREK' : 'STAGE';
  return [
    replaceLinks(`${owner}_community`, { [column]: id, community_id: idOf('community'), position: 'integer' },
      owners.flatMap((one) => one.communities.map((community_id, position) => ({ [column]: one.id, community_id, position }))), { noun, fact: 'communities', own: column }),
    replaceLinks(`${owner}_area`, { [column]: id, conservation_area_id: idOf('conservation_area'), position: 'integer' },
      owners.flatMap((one) => one.pcas.map((conservation_area_id, position) => ({ [column]: one.id, conservation_area_id, position }))), { noun, fact: 'conservationAreas', own: column }),
  ];
}
