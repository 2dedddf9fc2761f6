import type { Scope } from '#http/scope';
import type { EventKind, OutboxEvent } from './events.ts';

/**
 * What follows from an event, after its commit. The scope is the system's, inside the transaction that marks the effect as done:
 * what is written through scope.db and scope.em is kept with the mark or not at all. What commits by itself (takeRoom, inTransaction) comes
 * before the mark and may be done a second time after a crash: it takes the event's id as its key.
 * An effect waits for the database only; what a slow network carries is written as a row, and sent by a loop of its own.
 */
export type Effect = { name: string; run: (scope: Scope, event: OutboxEvent) => Promise<unknown> };
export type Effects = Partial<Record<EventKind, readonly Effect[]>>;

/** THE list of what follows from what was announced. Each runs once for each event, also if another one fails. */
export const effects: Effects = {};
