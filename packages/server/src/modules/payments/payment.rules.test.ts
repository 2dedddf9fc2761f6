import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrozenTerms } from '#modules/rates/payment-terms.rules';
import { type Balance, balancesOf, dueToRemindOf, duesOf, lapsedDue, nextDue, owesItsLines, refuseIfNotReversible, refuseIfOtherCurrency, refuseIfRefundTooHigh, refuseIfTooHigh, REMIND_DAYS } from './payment.rules.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' as const });
const pen = (amount: number) => ({ amount, currency: 'PEN' as const });
const confirmed = { state: 'CONFIRMED' as const, confirmedAt: '2027-01-10T12:00:00.000Z' };
const terms: FrozenTerms = { id: 't', depositPercent: 30, depositDays: 3, balanceDays: 30, graceDays: 5, confirmedOn: '2027-01-10', origin: 'NETWORK' };
const trip = { state: 'CONFIRMED' as const, date: '2027-05-03', paymentTerms: terms };
const balance = (owed: number, paid = 0, currency: 'USD' | 'PEN' = 'USD'): Balance => ({ currency, owed, paid, open: owed - paid });

describe('a balance', () => {
  it('is what the lines say less what was paid, each currency apart', () => {
    expect(balancesOf(confirmed, [{ total: usd(90_000) }, { total: pen(8_000) }, { total: null }, { total: usd(-30_000) }], [usd(20_000), usd(-5_000)])).toEqual([
      { currency: 'PEN', owed: 8_000, paid: 0, open: 8_000 }, { currency: 'USD', owed: 60_000, paid: 15_000, open: 45_000 },
    ]);
  });

  it('shows a credit below zero, also in a currency of which nothing is owed', () => {
    expect(balancesOf(confirmed, [{ total: usd(100) }], [usd(150), pen(20)])).toEqual([{ currency: 'PEN', owed: 0, paid: 20, open: -20 }, { currency: 'USD', owed: 100, paid: 150, open: -50 }]);
  });

  it('is nothing for what lapsed, was rejected or released before it was confirmed; what is held can be paid ahead', () => {
    expect((['PENDING', 'HELD', 'EXPIRED', 'REJECTED', 'CANCELLED'] as const).filter((state) => owesItsLines({ state, confirmedAt: null }))).toEqual(['PENDING', 'HELD']);
    expect(owesItsLines({ state: 'CANCELLED', confirmedAt: '2027-01-10T12:00:00.000Z' })).toBe(true);
    expect(balancesOf({ state: 'EXPIRED', confirmedAt: null }, [{ total: usd(500) }], [usd(500)])).toEqual([{ currency: 'USD', owed: 0, paid: 500, open: -500 }]);
  });
});

describe('what is due', () => {
  it('is the deposit some days after the confirmation and the rest some days before the start', () => {
    expect(duesOf(trip, [balance(100_000)])).toEqual([
      { kind: 'DEPOSIT', dueOn: '2027-01-13', lapsesAfter: '2027-01-18', amounts: [{ currency: 'USD', amount: 30_000, open: 30_000 }] },
      { kind: 'BALANCE', dueOn: '2027-04-03', lapsesAfter: '2027-04-08', amounts: [{ currency: 'USD', amount: 70_000, open: 70_000 }] },
    ]);
  });

  it('of a late confirmation is everything with the deposit, at the latest on the day before the start', () => {
    const late = { ...trip, date: '2027-01-20' };
    expect(duesOf(late, [balance(100_000)]).map(({ dueOn }) => dueOn)).toEqual(['2027-01-13', '2027-01-13']);
    expect(duesOf({ ...trip, date: '2027-01-11' }, [balance(100_000)]).map(({ dueOn }) => dueOn)).toEqual(['2027-01-10', '2027-01-10']);
  });

  it('is covered by what was paid, the deposit first', () => {
    const openFor = (paid: number) => duesOf(trip, [balance(100_000, paid)]).map(({ amounts }) => amounts[0]!.open);
    expect([0, 29_999, 30_000, 30_001, 100_000, 120_000, -10].map(openFor)).toEqual([[30_000, 70_000], [1, 70_000], [0, 70_000], [0, 69_999], [0, 0], [0, 0], [30_000, 70_000]]);
  });

  it('is nothing without terms, before the confirmation and after a cancellation; without a deposit only the rest', () => {
    expect(duesOf({ ...trip, paymentTerms: null }, [balance(100)])).toEqual([]);
    expect(duesOf({ ...trip, state: 'HELD' }, [balance(100)])).toEqual([]);
    expect(duesOf({ ...trip, state: 'CANCELLED' }, [balance(100)])).toEqual([]);
    expect(duesOf({ ...trip, paymentTerms: { ...terms, depositPercent: 0 } }, [balance(100)]).map(({ kind }) => kind)).toEqual(['BALANCE']);
  });

  it('is told of from some days before its date on, and lapses only when the days of grace are over', () => {
    const dues = duesOf(trip, [balance(100_000, 30_000)]);
    expect(nextDue(dues)?.kind).toBe('BALANCE');
    expect(REMIND_DAYS).toBe(5);
    expect(['2027-03-28', '2027-03-29', '2027-04-20'].map((today) => dueToRemindOf(dues, today)?.kind)).toEqual([undefined, 'BALANCE', 'BALANCE']);
    expect(['2027-04-03', '2027-04-08', '2027-04-09'].map((today) => lapsedDue(trip, dues, today)?.kind)).toEqual([undefined, undefined, 'BALANCE']);
  });

  it('never lapses when it is paid, nor on the day of the start', () => {
    const paid = duesOf(trip, [balance(100_000, 100_000)]);
    expect([lapsedDue(trip, paid, '2027-05-01'), dueToRemindOf(paid, '2027-05-01')]).toEqual([undefined, undefined]);
    const open = duesOf(trip, [balance(100_000)]);
    expect([lapsedDue(trip, open, '2027-05-02')?.kind, lapsedDue(trip, open, '2027-05-03')]).toEqual(['DEPOSIT', undefined]);
  });

  it('splits every amount without losing or making any, deposit and rest together the whole', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9_000_000_000_000 }), fc.integer({ min: 0, max: 100 }), fc.integer({ min: -1_000, max: 9_100_000_000_000 }), (owed, depositPercent, paid) => {
      const dues = duesOf({ ...trip, paymentTerms: { ...terms, depositPercent } }, [balance(owed, paid)]);
      const amounts = dues.flatMap((due) => due.amounts);
      expect(amounts.reduce((sum, { amount }) => sum + amount, 0)).toBe(owed);
      expect(amounts.reduce((sum, { open }) => sum + open, 0)).toBe(Math.max(owed - Math.max(paid, 0), 0));
      for (const { amount, open } of amounts) expect([amount >= 0, open >= 0, open <= amount]).toEqual([true, true, true]);
      const deposit = dues.find(({ kind }) => kind === 'DEPOSIT')?.amounts[0]!.amount ?? 0;
      expect(Math.abs(deposit - (owed * depositPercent) / 100)).toBeLessThanOrEqual(0.5 + owed * 1e-12);
    }));
  });
});

describe('an entry is refused', () => {
  const open = [balance(100, 40), balance(30, 0, 'PEN')];

  it('in a currency the reservation owes nothing in, and says which it owes', () => {
    expect(refuseIfOtherCurrency([balance(100)], pen(1), false)).toMatchObject({ kind: 'CurrencyMismatch', expected: ['USD'] });
    expect(refuseIfOtherCurrency([balance(100)], pen(1), true)).toMatchObject({ expected: ['USD'] });
    expect(refuseIfOtherCurrency(open, pen(1), false)).toBeUndefined();
    expect(refuseIfOtherCurrency([], pen(1), false)).toMatchObject({ expected: [] });
    expect(refuseIfOtherCurrency([], pen(1), true)).toBeUndefined();
  });

  it('above what is open, unless it is meant as a credit', () => {
    expect(refuseIfTooHigh(open, usd(60), false)).toBeUndefined();
    expect(refuseIfTooHigh(open, usd(61), false)).toMatchObject({ kind: 'PaymentTooHigh', open: usd(60) });
    expect(refuseIfTooHigh(open, usd(61), true)).toBeUndefined();
    expect(refuseIfTooHigh([balance(100, 150)], usd(1), false)).toMatchObject({ open: usd(0) });
  });

  it('when more would be given back than was paid beyond what is owed', () => {
    expect(refuseIfRefundTooHigh([balance(100, 140)], usd(40))).toBeUndefined();
    expect(refuseIfRefundTooHigh([balance(100, 140)], usd(41))).toMatchObject({ kind: 'RefundTooHigh', paid: usd(140), credit: usd(40) });
    expect(refuseIfRefundTooHigh([balance(100, 40)], usd(1))).toMatchObject({ paid: usd(40), credit: usd(0) });
    expect(refuseIfRefundTooHigh([balance(100, 140)], pen(1))).toMatchObject({ paid: pen(0), credit: pen(0) });
  });

  it('as a reversal of a reversal, or a second time', () => {
    expect(refuseIfNotReversible({ kind: 'PAYMENT', isReversed: false })).toBeUndefined();
    expect(refuseIfNotReversible({ kind: 'REFUND', isReversed: false })).toBeUndefined();
    expect(refuseIfNotReversible({ kind: 'PAYMENT', isReversed: true })).toMatchObject({ because: 'REVERSED_ALREADY' });
    expect(refuseIfNotReversible({ kind: 'REVERSAL', isReversed: false })).toMatchObject({ because: 'IS_REVERSAL' });
  });
});
