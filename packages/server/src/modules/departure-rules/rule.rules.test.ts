import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/calendar';
import { decideByOf } from '#modules/departures/terms.rules';
import { datesOf, planDates, type PlannedDate, refuseRule, type Rule, type RuleFacts, type Standing } from './rule.rules.ts';

const TODAY = '2027-03-01'; // a Monday
const rule = (more: Partial<Rule> = {}): Rule => ({ weekdays: [1, 4], firstDate: '2027-03-01', lastDate: '2027-03-14', leftOut: [], extraDates: [], groupSize: 10, minimum: null, decideDays: null, isOnRequest: false, ...more });

describe('the dates of a rule', () => {
  test('are its days of the week in its season, after today, with what is added and without what is left out', () => {
    expect(datesOf(rule(), TODAY)).toEqual(['2027-03-04', '2027-03-08', '2027-03-11']);
    expect(datesOf(rule({ weekdays: [7], extraDates: ['2027-04-02'] }), TODAY)).toEqual(['2027-03-07', '2027-03-14', '2027-04-02']);
    expect(datesOf(rule({ leftOut: ['2027-03-08'], extraDates: ['2027-03-08', '2027-02-01'] }), TODAY)).toEqual(['2027-03-04', '2027-03-11']);
  });
});

test('a rule needs a date to come, and a minimum within its group that is decided on some day', () => {
  expect(refuseRule(rule(), TODAY)).toBeUndefined();
  expect(refuseRule(rule(), '2027-03-11')?.because).toBe('NO_DATES');
  expect(refuseRule(rule({ minimum: 10, decideDays: 0 }), TODAY)).toBeUndefined();
  expect(refuseRule(rule({ minimum: 11, decideDays: 0 }), TODAY)?.because).toBe('MINIMUM_ABOVE_SIZE');
  expect(refuseRule(rule({ decideDays: 5 }), TODAY)?.because).toBe('MINIMUM_WITHOUT_DECISION');
});

// A season as it might stand: every departure of the trek by its date, some made by the rule, some held.
type World = Map<string, Standing>;
const standing = (date: string, made: Rule, more: Partial<Standing> = {}): Standing => ({
  id: `departure of ${date}`, date, state: 'OPEN', groupSize: made.groupSize, minimum: made.minimum, decideDays: made.decideDays, isOnRequest: made.isOnRequest, decideBy: decideByOf(date, made), isOwn: true, wasHeld: false, ...more,
});
const factsOf = (world: World, more: Partial<RuleFacts> = {}): RuleFacts => ({ today: TODAY, hasStages: true, departures: [...world.values()], calledOff: new Set(), closures: new Map(), ...more });

test('opens nothing from the day on which its trek retires, and leaves what is open as it is', () => {
  const world: World = new Map([['2027-03-11', standing('2027-03-11', rule(), { wasHeld: true })]]);
  expect(planDates(rule(), factsOf(world, { retiredFrom: '2027-03-08' })).map(({ date, outcome }) => [date, outcome])).toEqual([['2027-03-04', 'MADE'], ['2027-03-08', 'TREK_RETIRED'], ['2027-03-11', 'UNTOUCHED']]);
});

/** What follow-rule.ts does in the database, on the model. */
function follow(world: World, applied: Rule | null, plan: readonly PlannedDate[]): World {
  const after = new Map(world);
  for (const { date, outcome } of plan) {
    if (outcome === 'REMOVED') after.delete(date);
    if (outcome === 'MADE') after.set(date, standing(date, applied!));
    if (outcome === 'CHANGED') after.set(date, { ...standing(date, applied!), state: world.get(date)!.state });
  }
  return after;
}

/** Numbers from a seed: the same failure every time. */
function chance(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  const some = <T>(of: readonly T[], share: number): T[] => of.filter(() => next() < share);
  return { next, upTo, some };
}

function randomRule({ upTo, some, next }: ReturnType<typeof chance>): Rule {
  const firstDate = addDays(TODAY, upTo(20));
  const days = Array.from({ length: 60 }, (_, i) => addDays(TODAY, i - 5));
  const groupSize = 4 + upTo(3);
  const minimum = next() < 0.5 ? 1 + upTo(3) : null;
  return { weekdays: some([1, 2, 3, 4, 5, 6, 7], 0.4), firstDate, lastDate: addDays(firstDate, upTo(35)), leftOut: some(days, 0.05), extraDates: some(days, 0.05), groupSize, minimum, decideDays: minimum === null ? null : upTo(9), isOnRequest: next() < 0.2 };
}

/** Holds, states and hands come between: some departures are held, some guaranteed or closed, some are not the rule's. */
function live(world: World, { next }: ReturnType<typeof chance>): World {
  return new Map([...world].map(([date, one]) => {
    const isHeld = next() < 0.3;
    const state = next() < 0.15 ? 'GUARANTEED' : next() < 0.1 ? 'CLOSED' : one.state;
    return [date, { ...one, wasHeld: one.wasHeld || isHeld, state, isOwn: one.isOwn && next() < 0.95 }];
  }));
}

type Plan = typeof planDates;
/** Runs a season many times over, and answers a sentence for everything that must never be. */
function walk(plan: Plan, runs: number): string[] {
  const wrong: string[] = [];
  for (let seed = 1; seed <= runs; seed++) {
    const luck = chance(seed);
    let world: World = new Map();
    for (let step = 0; step < 6; step++) {
      const applied = luck.next() < 0.1 ? null : randomRule(luck);
      const before = live(world, luck);
      const more = { closures: new Map(luck.some(Array.from({ length: 60 }, (_, i) => addDays(TODAY, i)), 0.05).map((date) => [date, ['c']])), calledOff: new Set(luck.some(Array.from({ length: 60 }, (_, i) => addDays(TODAY, i)), 0.05)) };
      const planned = plan(applied, factsOf(before, more));
      world = follow(before, applied, planned);
      for (const one of before.values()) {
        if ((one.wasHeld || one.state === 'GUARANTEED' || !one.isOwn) && world.get(one.date) !== one) wrong.push(`seed ${seed}: ${one.date} was touched`);
      }
      for (const { outcome, date } of plan(applied, factsOf(world, more))) if (['MADE', 'CHANGED', 'REMOVED'].includes(outcome)) wrong.push(`seed ${seed}: ${date} is ${outcome} again`);
      for (const { outcome, date } of planned) if (outcome === 'MADE' && (more.closures.has(date) || more.calledOff.has(date))) wrong.push(`seed ${seed}: ${date} was opened against an obstacle`);
    }
  }
  return wrong;
}

describe('applying a rule, whatever the season', () => {
  test('never touches what is or was held, guaranteed or not its own, opens nothing against an obstacle, and a second time changes nothing', () => {
    expect(walk(planDates, 400)).toEqual([]);
  });

  test('is caught when it touches a held departure', () => {
    const careless: Plan = (applied, facts) => planDates(applied, { ...facts, departures: facts.departures.map((one) => ({ ...one, wasHeld: false })) });
    expect(walk(careless, 50).some((wrong) => wrong.endsWith('was touched'))).toBe(true);
  });

  test('is caught when it does something again', () => {
    const forgetful: Plan = (applied, facts) => planDates(applied, facts).map((one) => (one.outcome === 'EXISTS' ? { ...one, outcome: 'CHANGED' } : one));
    expect(walk(forgetful, 50).some((wrong) => wrong.endsWith('again'))).toBe(true);
  });
});
