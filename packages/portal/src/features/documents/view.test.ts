import { describe, expect, it } from 'vitest';
import { afterStep, firstView, stepOfKey } from './view.ts';

describe('a paper that is looked at', () => {
  it('grows and shrinks by steps between its bounds', () => {
    const largest = ['larger', 'larger', 'larger', 'larger', 'larger', 'larger'].reduce((view) => afterStep(view, 'larger', 1), firstView);
    expect(largest.zoom).toBe(4);
    expect(afterStep(largest, 'fit', 1).zoom).toBe(1);
    expect(afterStep(afterStep(afterStep(firstView, 'smaller', 1), 'smaller', 1), 'smaller', 1).zoom).toBe(0.5);
  });

  it('turns all the way round', () => {
    const turns = [firstView];
    while (turns.length <= 4) turns.push(afterStep(turns.at(-1)!, 'turn', 1));
    expect(turns.map(({ turn }) => turn)).toEqual([0, 90, 180, 270, 0]);
  });

  it('stays within its pages', () => {
    expect(afterStep(firstView, 'previous', 3).page).toBe(1);
    expect(afterStep({ ...firstView, page: 3 }, 'next', 3).page).toBe(3);
    expect(afterStep(firstView, 'last', 3).page).toBe(3);
  });

  it('leaves the browser its combinations', () => {
    const key = (name: string, ctrlKey = false) => stepOfKey({ key: name, ctrlKey, metaKey: false, altKey: false });
    expect([key('+'), key('r'), key('PageDown'), key('x')]).toEqual(['larger', 'turn', 'next', undefined]);
    expect(key('+', true)).toBeUndefined();
  });
});
