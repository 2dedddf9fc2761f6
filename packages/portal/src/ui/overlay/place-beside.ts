export type Box = { left: number; top: number; width: number; height: number };

const gap = 8;
const edge = 8;

/** Where a small window stands beside what it explains: below, or above where there is no room; never off the screen. */
export function placeBeside(anchor: Box, size: { width: number; height: number }, screen: { width: number; height: number }): { left: number; top: number } {
  const centred = anchor.left + anchor.width / 2 - size.width / 2;
  const left = Math.max(edge, Math.min(centred, screen.width - size.width - edge));
  const below = anchor.top + anchor.height + gap;
  const above = anchor.top - gap - size.height;
  const fitsBelow = below + size.height + edge <= screen.height;
  const top = fitsBelow || above < edge ? below : above;
  return { left: Math.round(left), top: Math.round(top) };
}
