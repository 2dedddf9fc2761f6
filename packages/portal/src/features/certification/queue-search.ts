import type { CertificationSort, CertificationView } from '@/graphql/__generated__/schema.ts';

/** Which files the list shows; stands in the address as `?show=`. */
export const queueShows = ['waiting', 'mine', 'asked', 'overdue', 'proposed', 'lapsing', 'all'] as const;
export type QueueShow = (typeof queueShows)[number];

/** In which order; stands in the address as `?sort=`. */
export const queueSorts = ['age', 'due', 'missing'] as const;
export type QueueSort = (typeof queueSorts)[number];

/** A list of files as an address says it. */
export type QueueView = { show: QueueShow; sort: QueueSort };

const views: Record<QueueShow, CertificationView> = {
  waiting: 'WAITING',
  mine: 'MINE',
  asked: 'ASKED_BACK',
  overdue: 'OVERDUE',
  proposed: 'PROPOSED',
  lapsing: 'LAPSING',
  all: 'ALL',
};
const sorts: Record<QueueSort, CertificationSort> = { age: 'AGE', due: 'DUE', missing: 'MISSING' };

export const usualView: QueueView = { show: 'waiting', sort: 'age' };

/** Anybody can type an address: what is not a choice shows the files that wait, the oldest first. */
export function readQueueSearch(search: Record<string, unknown>): QueueView {
  return {
    show: queueShows.find((show) => show === search.show) ?? usualView.show,
    sort: queueSorts.find((sort) => sort === search.sort) ?? usualView.sort,
  };
}

/** What stands in the address for a list; nothing for what is usual. */
export function queueSearchOf({ show, sort }: QueueView): { show?: QueueShow; sort?: QueueSort } {
  return { ...(show !== usualView.show && { show }), ...(sort !== usualView.sort && { sort }) };
}

/** What is asked of the server for a list. */
export function queueVariables({ show, sort }: QueueView) {
  return { view: views[show], sort: sorts[sort] };
}
