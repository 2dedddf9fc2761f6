import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Difficulty, LodgingKind, PlaceKind, TrekKind } from '@/graphql/__generated__/schema.ts';

export const difficultyWords: Record<Difficulty, MessageDescriptor> = {
  MODERATE: msg`moderada`,
  MODERATE_CHALLENGING: msg`moderada a exigente`,
  CHALLENGING: msg`exigente`,
  HARD: msg`muy exigente`,
};

export const trekKindWords: Record<TrekKind, MessageDescriptor> = {
  NETWORK_ROUTE: msg`Ruta de la red`,
  CLASSIC: msg`Ruta clásica`,
  HIKE: msg`Caminata`,
  BIRDING: msg`Observación de aves`,
};

export const lodgingWords: Record<LodgingKind, MessageDescriptor> = {
  CAMP: msg`campamento`,
  HOME: msg`casa de familia`,
};

export const placeWords: Record<PlaceKind, MessageDescriptor> = {
  COMMUNITY: msg`comunidad`,
  CAMP: msg`campamento`,
  PASS: msg`abra`,
  TOWN: msg`pueblo`,
  ROAD_HEAD: msg`inicio del camino`,
  HOT_SPRINGS: msg`aguas termales`,
};
