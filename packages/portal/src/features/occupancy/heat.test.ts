import { describe, expect, it } from 'vitest';
import { cellText, heatStep, type CellFigures } from './heat.ts';

const cell = (more: Partial<CellFigures>): CellFigures => ({ offered: 10, units: 1, unknown: 0, confirmed: 0, held: 0, taken: 0, people: 0, percent: 0, ...more });

describe('the scale', () => {
  it.each([[0, 0], [0.1, 1], [19.9, 1], [20, 2], [40, 3], [60, 4], [79.9, 4], [80, 5], [100, 5], [140, 5]])('%s %% is step %s', (percent, step) => {
    expect(heatStep(cell({ percent }), null)).toBe(step);
  });

  it('has no step where no percentage can be said', () => {
    expect(heatStep(cell({ percent: null }), null)).toBeNull();
  });

  it('sets an agency against the fullest cell', () => {
    expect(heatStep(cell({ taken: 5, percent: 1 }), 10)).toBe(3);
    expect(heatStep(cell({ taken: 0, percent: null }), 0)).toBeNull();
  });
});

describe('the number in a cell', () => {
  it('is the percentage, or what is taken where none can be said, or nothing', () => {
    expect(cellText(cell({ percent: 66.7, taken: 7 }), false)).toEqual({ as: 'percent', value: 67 });
    expect(cellText(cell({ percent: null, unknown: 1, taken: 7 }), false)).toEqual({ as: 'taken', value: 7 });
    expect(cellText(cell({ percent: null, offered: 0 }), false)).toEqual({ as: 'none' });
    expect(cellText(cell({ percent: 12, taken: 7 }), true)).toEqual({ as: 'taken', value: 7 });
    expect(cellText(undefined, false)).toEqual({ as: 'none' });
  });
});
