export type Box = { left: number; top: number; width: number; height: number };

const gap = 8;
const edge = 8;

/**
 * Where a small window stands beside what it explains: below, above where there is no room, at the side with more room
 * where neither fits; never off the screen.
 */
export function placeBeside(anchor: Box, size: { width: number; height: number }, screen: { width: number; height: number }): { left: number; top: number } {
  const below = anchor.top + anchor.height + gap;
  const above = anchor.top - gap - size.height;
  const left = clamp(anchor.left + anchor.width / 2 - size.width / 2, screen.width - size.width - edge);
  if (below + size.height + edge <= screen.height) return rounded(left, below);
  if (above >= edge) return rounded(left, above);
  const right = anchor.left + anchor.width + gap;
  const isRoomier = screen.width - right >= anchor.left;
  const side = isRoomier ? right : anchor.left - gap - size.width;
  return rounded(clamp(side, screen.width - size.width - edge), clamp(anchor.top, screen.height - size.height - edge));
}

const clamp = (value: number, most: number) => Math.max(edge, Math.min(value, most));
const rounded = (left: number, top: number) => ({ left: Math.round(left), top: Math.round(top) });
