import type { PlaceKind } from '@/graphql/__generated__/schema.ts';
import type { PointKind, RouteDay, RoutePoint } from '@/ui/land/route-columns.ts';

type PlaceFacts = { id: string; name: string; kind: PlaceKind; altitudeM: number | null };
export type StageFacts = {
  day: number;
  from: PlaceFacts;
  to: PlaceFacts;
  highPlace: PlaceFacts | null;
  highPointM: number | null;
};

const pointKinds: Record<PlaceKind, PointKind> = {
  COMMUNITY: 'settlement',
  CAMP: 'camp',
  PASS: 'pass',
  TOWN: 'town',
  ROAD_HEAD: 'road',
  HOT_SPRINGS: 'springs',
};

type Words = { kindOf: (kind: PlaceKind) => string; highPoint: string; placeUnknown: string };

/**
 * The places of each stage in the order they are passed: start, highest place, end. A highest altitude that sources
 * give without a place stands between the two as an unnamed point, unless it is that of the start or the end.
 */
export function routeDaysOf(stages: readonly StageFacts[], words: Words): RouteDay[] {
  const pointOf = (place: PlaceFacts, altitudeM = place.altitudeM): RoutePoint => ({
    key: place.id,
    name: place.name,
    kind: pointKinds[place.kind],
    kindWord: words.kindOf(place.kind),
    altitudeM,
  });

  return stages.map(({ day, from, to, highPlace, highPointM }) => {
    const ends = [from.id, to.id];
    const heightsOfEnds = [from.altitudeM, to.altitudeM];
    const between: RoutePoint[] = [];
    if (highPlace && !ends.includes(highPlace.id)) between.push(pointOf(highPlace, highPlace.altitudeM ?? highPointM));
    else if (!highPlace && highPointM !== null && !heightsOfEnds.includes(highPointM)) {
      between.push({ key: `high-${day}`, name: words.highPoint, kind: 'unnamed', kindWord: words.placeUnknown, altitudeM: highPointM });
    }
    return { day, points: [pointOf(from), ...between, pointOf(to)] };
  });
}
