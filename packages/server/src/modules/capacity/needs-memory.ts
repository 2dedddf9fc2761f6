import type { Db } from '#db/statement';
import { READ_NEEDS } from './take-room.statements.ts';
import type { Needs } from './wish.ts';

/** Bounds the memory: the oldest departures are forgotten first. */
const MOST_DEPARTURES = 20_000;

/**
 * Needs are frozen when a departure opens, so a process remembers them. A staff verb that changes them raises
 * needs_version; the batch compares under its locks and forgets what is out of date.
 */
export class NeedsMemory {
  readonly #known = new Map<string, Needs>();

  /** Needs of departures; a departure without needs is not in the answer. */
  async of(db: Db, departureIds: readonly string[]): Promise<Map<string, Needs>> {
    const missing = [...new Set(departureIds)].filter((id) => !this.#known.has(id));
    if (missing.length > 0) await this.#read(db, missing);
    const found = new Map<string, Needs>();
    for (const id of departureIds) {
      const needs = this.#known.get(id);
      if (needs) found.set(id, needs);
    }
    return found;
  }

  forget(departureId: string): void {
    this.#known.delete(departureId);
  }

  async #read(db: Db, departureIds: readonly string[]): Promise<void> {
    const rows = await db.query<{ departureId: string; version: number; date: string; resourceId: number }>(READ_NEEDS, [departureIds]);
    const read = new Map<string, Needs & { days: { date: string; resourceId: number }[] }>();
    for (const { departureId, version, date, resourceId } of rows) {
      let needs = read.get(departureId);
      if (!needs) read.set(departureId, (needs = { departureId, version, days: [] }));
      needs.days.push({ date, resourceId });
    }
    for (const [id, needs] of read) this.#known.set(id, needs);
    for (const id of this.#known.keys()) {
      if (this.#known.size <= MOST_DEPARTURES) break;
      this.#known.delete(id);
    }
  }
}
