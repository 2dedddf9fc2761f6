/** How a paper is looked at: how large (1: as wide as there is room), turned by how much, which page. */
export type View = { zoom: number; turn: 0 | 90 | 180 | 270; page: number };
export type ViewStep = 'larger' | 'smaller' | 'fit' | 'turn' | 'next' | 'previous' | 'first' | 'last';

export const firstView: View = { zoom: 1, turn: 0, page: 1 };
const zooms = [0.5, 0.75, 1, 1.5, 2, 3, 4];

/** The view after a step; the same object when there is nothing further. */
export function afterStep(view: View, step: ViewStep, pages: number): View {
  const at = zooms.indexOf(view.zoom);
  switch (step) {
    case 'larger':
      return at === zooms.length - 1 ? view : { ...view, zoom: zooms[at + 1]! };
    case 'smaller':
      return at === 0 ? view : { ...view, zoom: zooms[at - 1]! };
    case 'fit':
      return { ...view, zoom: 1 };
    case 'turn':
      return { ...view, turn: ((view.turn + 90) % 360) as View['turn'] };
    default:
      return { ...view, page: pageAfter(view.page, step, pages) };
  }
}

function pageAfter(page: number, step: 'next' | 'previous' | 'first' | 'last', pages: number) {
  const wanted = { next: page + 1, previous: page - 1, first: 1, last: pages }[step];
  return Math.min(Math.max(wanted, 1), pages);
}

const keys: Readonly<Record<string, ViewStep>> = { '+': 'larger', '=': 'larger', '-': 'smaller', '0': 'fit', r: 'turn', PageDown: 'next', PageUp: 'previous', Home: 'first', End: 'last' };

/** What a key does while the paper has the focus; the browser's own combinations stay its own. */
export function stepOfKey({ key, ctrlKey, metaKey, altKey }: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }): ViewStep | undefined {
  return ctrlKey || metaKey || altKey ? undefined : keys[key];
}
