import { describe, expect, it } from 'vitest';
import { highestPointM, highestSleepM, type StageAltitudes } from './trek.rules.ts';

const stage = (known: Partial<StageAltitudes>): StageAltitudes => ({ fromM: null, toM: null, highPlaceM: null, highPointM: null, overnightM: null, ...known });

describe('the highest point of a trek', () => {
  it('is the highest of its passes and places', () => {
    expect(highestPointM([stage({ fromM: 2900, toM: 4021 }), stage({ highPointM: 4700, toM: 3900 })])).toBe(4700);
    expect(highestPointM([stage({ fromM: 4316, highPointM: 4200 })])).toBe(4316);
  });
  it('leaves out what is not known instead of guessing', () => {
    expect(highestPointM([stage({ toM: 4010 }), stage({})])).toBe(4010);
  });
  it('takes the pass’s own altitude where the stage gives none, and the stage’s where it gives one', () => {
    expect(highestPointM([stage({ highPlaceM: 4450 })])).toBe(4450);
    expect(highestPointM([stage({ highPlaceM: 4450, highPointM: 4350 })])).toBe(4350);
  });
  it('is unknown when no altitude is known', () => {
    expect(highestPointM([])).toBeNull();
    expect(highestPointM([stage({})])).toBeNull();
  });
});

describe('the highest night of a trek', () => {
  it('looks at nights only', () => expect(highestSleepM([stage({ highPointM: 4700, overnightM: 3900 }), stage({ overnightM: 4021 })])).toBe(4021));
  it('is unknown when no night’s altitude is known', () => expect(highestSleepM([stage({ highPointM: 4700 })])).toBeNull());
});
