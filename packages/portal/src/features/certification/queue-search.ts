import type { CertificationState } from '@/graphql/__generated__/schema.ts';

/** Which files the list shows; stands in the address as `?show=`. */
export const queueShows = ['waiting', 'approved', 'rejected', 'all'] as const;
export type QueueShow = (typeof queueShows)[number];

const states: Record<QueueShow, CertificationState[]> = {
  waiting: ['SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED'],
  approved: ['APPROVED', 'EXPIRED'],
  rejected: ['REJECTED', 'SUSPENDED', 'REVOKED'],
  all: ['SUBMITTED', 'IN_REVIEW', 'INFO_REQUESTED', 'APPROVED', 'EXPIRED', 'REJECTED', 'SUSPENDED', 'REVOKED'],
};

/** Anybody can type an address: what is not a choice shows the files that wait. */
export function readQueueSearch(search: Record<string, unknown>): QueueShow {
  return queueShows.find((show) => show === search.show) ?? 'waiting';
}

export function queueStates(show: QueueShow) {
  return states[show];
}
