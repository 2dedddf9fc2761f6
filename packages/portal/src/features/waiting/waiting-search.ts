import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { WaitingState } from '@/graphql/__generated__/schema.ts';

/** The views of the list, in order: what each shows. */
export const waitingViews = {
  running: { label: msg`En espera`, states: ['WAITING', 'OFFERED'] },
  ended: { label: msg`Terminadas`, states: ['ACCEPTED', 'DECLINED', 'LAPSED', 'WITHDRAWN'] },
} satisfies Record<string, { label: MessageDescriptor; states: WaitingState[] }>;

export type WaitingView = keyof typeof waitingViews;
export const waitingViewNames = Object.keys(waitingViews) as WaitingView[];

/** Which view an address means: `?view=ended`. Anything else, or nothing, is what runs. */
export function readWaitingView(search: Record<string, unknown>): WaitingView {
  return waitingViewNames.find((name) => name === search.view) ?? 'running';
}
