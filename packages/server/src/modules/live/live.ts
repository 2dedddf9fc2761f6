import type { Listener } from '#db/listen';
import { Batches } from '#db/batch';
import { readNow } from '#db/now';
import type { Db } from '#db/statement';
import { Latest } from '#lib/latest';
import type { DepartureRow } from '#modules/departures/departure.finders';
import { addChanges, type Changes, noChanges } from './changes.rules.ts';
import { findTouched, readRooms, readWatched, type Watched } from './live.finders.ts';

/** Which departures somebody looks at: named ones, or all that start in a range of dates. */
export type RoomWish = { ids: readonly string[] } | { from: string; to: string };
/** Departures as they stand at an instant of the database's clock. */
export type RoomNews = {
  departures: ReadonlyMap<string, DepartureRow>; now: Date;
  /** What is asked of these departures is read once for all who look: rows know nothing of who asks. */
  batches: Batches;
};
/** Reservations of an agency that changed; undefined: any of them may have. */
export type ReservationNews = { ids: ReadonlySet<string> | undefined };

type Watcher<Wish, News> = { wish: Wish; news: Latest<News>; isNew: boolean };
type RoomWatcher = Watcher<RoomWish, RoomNews>;
type AgencyWatcher = Watcher<string, ReservationNews>;

/** What happens together is told together: a person sees no difference, the database one question instead of many. */
const BURST_MS = 100;
const TRY_AGAIN_MS = 1_000;
export const LIVE_CHANNEL = 'live';

const bothRooms = (a: RoomNews, b: RoomNews): RoomNews => ({ departures: new Map([...a.departures, ...b.departures]), now: b.now, batches: b.batches });
const bothReservations = (a: ReservationNews, b: ReservationNews): ReservationNews => ({ ids: a.ids && b.ids && new Set([...a.ids, ...b.ids]) });
const covers = (wish: RoomWish, { id, date }: DepartureRow, moved: Changes['moved']) => ('ids' in wish ? wish.ids.includes(id) : isWithin(wish, date) || [...(moved.get(id) ?? [])].some((day) => isWithin(wish, day)));
const isWithin = ({ from, to }: { from: string; to: string }, date: string) => date >= from && date <= to;

/**
 * Tells whoever is looking what changed, in this process or another: PostgreSQL notifies each process at the commit, and each
 * reads once per burst what its own watchers look at. After a lost connection everything counts as changed.
 */
export class Live {
  readonly #db: Db;
  readonly #listener: Listener;
  readonly #rooms = new Set<RoomWatcher>();
  readonly #agencies = new Set<AgencyWatcher>();
  #changes = noChanges();
  #isDue = false;
  #isListening = false;
  #isTelling = false;

  constructor(db: Db, listener: Listener) {
    this.#db = db;
    this.#listener = listener;
  }

  /** Departures with their free spots: all of them first, then those that changed. */
  rooms(wish: RoomWish): Latest<RoomNews> {
    return this.#watch(this.#rooms, wish, bothRooms);
  }

  /** Reservations of an agency: first that any may have changed, then which. */
  reservations(agencyId: string): Latest<ReservationNews> {
    return this.#watch(this.#agencies, agencyId, bothReservations);
  }

  #watch<Wish, News>(watchers: Set<Watcher<Wish, News>>, wish: Wish, merge: (a: News, b: News) => News): Latest<News> {
    const watcher: Watcher<Wish, News> = { wish, isNew: true, news: new Latest<News>(merge, () => watchers.delete(watcher)) };
    watchers.add(watcher);
    this.#listen();
    this.#soon();
    return watcher.news;
  }

  #listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    this.#listener.listen(LIVE_CHANNEL, {
      hear: (payload) => {
        if (this.#rooms.size === 0 && this.#agencies.size === 0) return;
        addChanges(this.#changes, payload);
        this.#soon();
      },
      resume: () => {
        this.#changes.all = true;
        this.#soon();
      },
    });
  }

  #soon(wait = BURST_MS): void {
    if (this.#isDue) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#isDue = false;
      void this.#tell();
    }, wait);
  }

  /** One burst. When the database does not answer, nothing is lost: everything counts as changed, and it is tried again. */
  async #tell(): Promise<void> {
    if (this.#isTelling) return this.#soon();
    this.#isTelling = true;
    const changes = this.#changes;
    this.#changes = noChanges();
    try {
      for (const watcher of this.#agencies) {
        if (watcher.isNew || changes.all) watcher.news.push({ ids: undefined });
        else if (changes.reservations.has(watcher.wish)) watcher.news.push({ ids: changes.reservations.get(watcher.wish) });
        watcher.isNew = false;
      }
      await this.#tellRooms(changes);
    } catch {
      this.#changes.all = true;
      this.#soon(TRY_AGAIN_MS);
    } finally {
      this.#isTelling = false;
    }
  }

  async #tellRooms(changes: Changes): Promise<void> {
    const all = [...this.#rooms];
    const catchUp = changes.all ? all : all.filter(({ isNew }) => isNew);
    const others = all.filter((watcher) => !catchUp.includes(watcher));
    if (catchUp.length > 0) await this.#push(catchUp, await readWatched(this.#db, watchedBy(catchUp)), changes.moved, true);
    for (const watcher of catchUp) watcher.isNew = false;
    if (others.length === 0 || changes.days.size + changes.departures.size + changes.moved.size === 0) return;
    const watched = watchedBy(others);
    const gone = [...changes.moved].filter(([, days]) => watched.ranges.some((range) => [...days].some((day) => isWithin(range, day)))).map(([id]) => id);
    const touched = await findTouched(this.#db, [...changes.days], [...changes.departures, ...gone], { ...watched, ids: [...watched.ids, ...gone] });
    if (touched.length > 0) await this.#push(others, await readRooms(this.#db, touched), changes.moved, false);
  }

  async #push(watchers: readonly RoomWatcher[], rows: readonly DepartureRow[], moved: Changes['moved'], evenNothing: boolean): Promise<void> {
    const [now, batches] = [await readNow(this.#db), new Batches(this.#db)];
    for (const { wish, news } of watchers) {
      const departures = new Map(rows.filter((row) => covers(wish, row, moved)).map((row) => [row.id, row]));
      if (departures.size > 0 || evenNothing) news.push({ departures, now, batches });
    }
  }
}

/** What several look at, each thing once. */
function watchedBy(watchers: readonly RoomWatcher[]): Watched {
  const ranges = new Map<string, { from: string; to: string }>();
  const ids = new Set<string>();
  for (const { wish } of watchers) {
    if ('ids' in wish) for (const id of wish.ids) ids.add(id);
    else ranges.set(`${wish.from}|${wish.to}`, wish);
  }
  return { ids: [...ids], ranges: [...ranges.values()] };
}
