import { readFileSync } from 'node:fs';
import { i18n } from '@lingui/core';
import { buildSchema, isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { messages as english } from '@/text/en.po';
import { stateWords, type StateKind } from './state-words.ts';

const schema = buildSchema(readFileSync('../schema/schema.graphql', 'utf8'));
const enums: Record<StateKind, string> = {
  reservation: 'ReservationState',
  departure: 'DepartureState',
  certification: 'CertificationState',
  itinerary: 'ItineraryState',
  waiting: 'WaitingState',
  agency: 'AgencyStanding',
  certificate: 'CertificateState',
  legal: 'LegalState',
};

test.each(Object.entries(enums))('every state of a %s in the contract has its word, and no other', (kind, name) => {
  const type = schema.getType(name);
  const states = isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  expect(Object.keys(stateWords[kind as StateKind]).sort()).toEqual(states.sort());
});

test.each(Object.keys(enums))('every word for a %s is said in both languages', (kind) => {
  for (const { word } of Object.values(stateWords[kind as StateKind])) {
    expect(i18n.messages, `Spanish for ${word.message}`).toHaveProperty([word.id]);
    expect(english[word.id], `English for ${word.message}`).not.toEqual([word.message]);
  }
});

test('an ended legal term never looks like recognition', () => {
  expect(stateWords.legal.TERM_ENDED.tone).not.toBe(stateWords.legal.RECOGNISED.tone);
});
