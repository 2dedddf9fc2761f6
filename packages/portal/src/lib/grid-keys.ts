/** Where the one tab stop of a grid is. */
export type Position = { row: number; column: number };
type Size = { rows: number; columns: number };

const steps: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Where a key leads: arrows one tile, Home and End within the row, with Ctrl to the corners. Undefined: not ours. */
export function movedBy(key: string, withControl: boolean, at: Position, size: Size): Position | undefined {
  const step = steps[key];
  if (step) return within({ row: at.row + step[0], column: at.column + step[1] }, size);
  if (key === 'Home') return { row: withControl ? 0 : at.row, column: 0 };
  if (key === 'End') return within({ row: withControl ? size.rows - 1 : at.row, column: size.columns - 1 }, size);
  return undefined;
}

/** After filters took rows away, the tab stop stands on the nearest that is left. */
export function within(at: Position, size: Size): Position {
  return { row: clamp(at.row, size.rows - 1), column: clamp(at.column, size.columns - 1) };
}

function clamp(value: number, max: number) {
  return Math.max(0, Math.min(value, max));
}
