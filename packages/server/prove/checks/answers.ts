import type { Act } from '../acts.ts';
import type { Evidence, Figure } from './figure.ts';

type Reservation = { id: string; state: string; confirmed: boolean; ended: boolean };

async function reservationsOf({ ownerPool }: Evidence): Promise<Map<string, Reservation>> {
  const { rows } = await ownerPool.query<Reservation>('select id, state, confirmed_at is not null as confirmed, ended_at is not null as ended from reservation');
  return new Map(rows.map((row) => [row.id, row]));
}

/** What must be true of the reservations once a verb was answered with success; undefined: its own check says more. */
const KEPT: Record<string, (reservation: Reservation | undefined) => boolean> = {
  hold: (r) => r !== undefined,
  'hold itinerary': (r) => r !== undefined,
  'hold again': (r) => r !== undefined,
  extend: (r) => r !== undefined,
  amend: (r) => r !== undefined,
  move: (r) => r !== undefined,
  confirm: (r) => r?.confirmed === true,
  'answer offer': (r) => r?.confirmed === true,
  ask: (r) => r !== undefined,
  accept: (r) => r !== undefined && r.state !== 'PENDING' && r.state !== 'REJECTED',
  reject: (r) => r !== undefined && r.state !== 'PENDING',
  release: (r) => r?.state === 'CANCELLED',
  cancel: (r) => r?.state === 'CANCELLED',
};

/** What was answered with success has its key and its effect in the database, whatever was killed afterwards. */
export const lost: Figure = {
  name: 'acknowledged answers lost',
  async find(evidence) {
    const reservations = await reservationsOf(evidence);
    const { rows } = await evidence.ownerPool.query<{ key: string }>('select key from kept_key');
    const keys = new Set(rows.map(({ key }) => key));
    return evidence.acts.filter(({ acknowledged }) => acknowledged?.isSuccess).flatMap((act) => {
      if (hasKey(act) && !keys.has(act.key)) return [`${act.verb} ${act.key}: no key`];
      const gone = act.acknowledged!.ids.filter((id) => !(KEPT[act.verb] ?? (() => true))(reservations.get(id)));
      return gone.map((id) => `${act.verb} ${act.key}: reservation ${id}`);
    });
  },
};

const hasKey = ({ request, key }: Act) => request.variables.input.key === key;

/** Every success of a key is the same success, from whichever process; after a success there is no refusal. */
export const twoAnswers: Figure = {
  name: 'keys answered with two different answers',
  async find({ acts }) {
    return acts.filter(hasKey).flatMap(({ verb, key, attempts }) => {
      const answers = attempts.flatMap(({ answer }) => (answer && answer.kind !== 'UNAVAILABLE' && answer.kind !== 'INTERNAL_SERVER_ERROR' ? [answer] : []));
      const from = answers.findIndex(({ isSuccess }) => isSuccess);
      if (from < 0) return [];
      const different = new Set(answers.slice(from).map(({ kind, ids }) => [kind, ...ids].join(' ')));
      return different.size > 1 ? [`${verb} ${key}: ${[...different].join(' | ')}`] : [];
    });
  },
};
