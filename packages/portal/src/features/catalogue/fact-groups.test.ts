import { expect, it } from 'vitest';
import { groupFacts } from './fact-groups.ts';

const of = (...fields: string[]) => groupFacts(fields.map((field) => ({ field }))).map(({ facts }) => facts.map(({ field }) => field));

it('groups facts by what they are about, each once, in the order of their table', () => {
  expect(of('name', 'altitudeM', 'kind', 'instrument', 'latitude')).toEqual([['name', 'kind'], ['instrument'], ['altitudeM', 'latitude']]);
});
it('puts a fact that nobody placed with what says what the thing is', () => expect(of('from', 'somethingNew')).toEqual([['somethingNew'], ['from']]));
