import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LineMarkKind } from '@/graphql/__generated__/schema.ts';
import type { DiamondShape } from '@/ui/marks/SteppedDiamond.tsx';

export type MarkKind = LineMarkKind;
export const markKinds = ['OK', 'ASK', 'REFUSE'] as const satisfies readonly MarkKind[];

/** A mark as a verb on its button. */
export const markVerbs: Record<MarkKind, MessageDescriptor> = { OK: msg`Conforme`, ASK: msg`Pedir`, REFUSE: msg`No aceptar` };
/** The key that sets it on the item at hand. */
export const markKeys: Record<MarkKind, string> = { OK: 'o', ASK: 'p', REFUSE: 'x' };
/** What is asked for with it. */
export const noteLabels: Record<Exclude<MarkKind, 'OK'>, MessageDescriptor> = { ASK: msg`Qué se pide`, REFUSE: msg`Por qué no se acepta` };
export const markShapes: Record<MarkKind, DiamondShape> = { OK: 'filled', ASK: 'half', REFUSE: 'barred' };
