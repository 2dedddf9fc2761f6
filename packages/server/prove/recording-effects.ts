import { sql } from '#db/statement';
import type { Effect, Effects } from '#jobs/effects';
import { eventKinds } from '#jobs/events';

const RECORD_EFFECT = sql('proof-record-effect', 'insert into proof.effect (outbox_id, kind) values ($1, $2)');
const record: Effect = { name: 'proof', run: ({ db }, { id, kind }) => db.query(RECORD_EFFECT, [id, kind]) };

/** The effects of the application, and after them one that every kind of event has: a row keyed by the event. */
export const recordingEffects = (effects: Effects): Effects => Object.fromEntries(eventKinds.map((kind) => [kind, [...(effects[kind] ?? []), record]]));
