import { describe, expect, it } from 'vitest';
import { type RateWish, refuseIfOtherCurrency, refuseIfRateInvalid } from './set-rate.rules.ts';

const trek = (facts: Partial<RateWish> = {}): RateWish => ({ trekId: 'colque', currency: 'USD', amount: 1, validFrom: '2027-01-01', ...facts });
const fee = (facts: Partial<RateWish> = {}): RateWish => ({ conservationAreaId: 'kuntur', rateClass: 'FOREIGN', ageClass: 'ADULT', currency: 'PEN', amount: 1, validFrom: '2027-01-01', ...facts });
const faultOf = (rate: RateWish) => refuseIfRateInvalid(rate)?.fault;

describe('a rate as it is entered', () => {
  it('is for a trek or for an area, not for both or neither', () => {
    expect([trek(), fee(), trek({ conservationAreaId: 'kuntur' }), trek({ trekId: null })].map(faultOf)).toEqual([undefined, undefined, 'FOR_NOTHING', 'FOR_NOTHING']);
  });

  it('names both classes for a fee, and any for a trek', () => {
    expect([fee({ ageClass: null }), fee({ rateClass: null }), trek({ rateClass: 'PERUVIAN' }), trek({ ageClass: 'MINOR' })].map(faultOf))
      .toEqual(['FEE_WITHOUT_CLASSES', 'FEE_WITHOUT_CLASSES', undefined, undefined]);
  });

  it('never discounts a fee by season or group size', () => {
    expect([fee({ seasonId: 'dry' }), fee({ minPeople: 4 }), trek({ seasonId: 'dry', minPeople: 4 })].map(faultOf)).toEqual(['FEE_DISCOUNTED', 'FEE_DISCOUNTED', undefined]);
  });

  it('begins for groups at two, and at most at the largest party', () => {
    expect([1, 2, 40, 41, -3].map((minPeople) => faultOf(trek({ minPeople })))).toEqual(['GROUP_SIZE', undefined, undefined, 'GROUP_SIZE', 'GROUP_SIZE']);
  });

  it('has its last day on its first or later', () => {
    expect(['2026-12-31', '2027-01-01', '2027-01-02'].map((validUntil) => faultOf(trek({ validUntil })))).toEqual(['DATES_REVERSED', undefined, undefined]);
  });

  it('is in the currency of the other rates for the same days', () => {
    expect(refuseIfOtherCurrency('USD', [])).toBeUndefined();
    expect(refuseIfOtherCurrency('USD', ['USD'])).toBeUndefined();
    expect(refuseIfOtherCurrency('USD', ['PEN'])).toMatchObject({ kind: 'CurrencyMismatch', expected: ['PEN'] });
  });
});
