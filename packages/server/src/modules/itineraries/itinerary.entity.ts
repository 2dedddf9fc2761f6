import { defineEntity, p } from '@mikro-orm/core';
import type { PartyMember } from '#modules/rates/party.rules';
import { itineraryItemKinds, itineraryStates } from './itinerary.rules.ts';

const ItinerarySchema = defineEntity({
  name: 'Itinerary',
  properties: {
    id: p.uuid().primary(),
    code: p.string(),
    agencyId: p.uuid(),
    title: p.string(),
    clientName: p.string().nullable(),
    startDate: p.date(),
    dayCount: p.integer(),
    state: p.enum(itineraryStates),
    version: p.integer(),
    party: p.json<PartyMember[]>(),
    people: p.integer(),
    createdBy: p.string(),
    updatedAt: p.datetime(),
    updatedBy: p.string(),
  },
});

/** The row of an itinerary, used by the verbs that change one. */
export class Itinerary extends ItinerarySchema.class {}
ItinerarySchema.setClass(Itinerary);

const ItineraryItemSchema = defineEntity({
  name: 'ItineraryItem',
  properties: {
    id: p.uuid().primary(),
    itineraryId: p.uuid(),
    day: p.integer(),
    position: p.integer(),
    kind: p.enum(itineraryItemKinds),
    departureId: p.uuid().nullable(),
    text: p.string().nullable(),
  },
});

/** The row of an entry of an itinerary. */
export class ItineraryItem extends ItineraryItemSchema.class {}
ItineraryItemSchema.setClass(ItineraryItem);
