import type { Ground } from '../proving-ground.ts';
import { oneOf, type Operation, upTo } from './operation.ts';

/** Finance records a part of what was confirmed; the reference carries the key. */
export const pay = (ground: Ground): Operation => ({
  name: 'pay', weight: 1, role: 'finance', restMs: 50,
  document: `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) { __typename ... on PaymentSuccess { payment { id } } ... on Problem { message } } }`,
  prepare() {
    const reservationId = oneOf(ground.confirmed.slice(-40));
    return reservationId === undefined ? undefined : { input: { reservationId, amount: upTo(20_000), currency: 'USD', method: 'TRANSFER', receivedOn: ground.today } };
  },
  withKey: (key) => ({ reference: key }),
});

const LIMIT_IMPACT = `query ($change: SeasonChangeInput!) { seasonImpact(change: $change) { __typename ... on SeasonImpactSuccess { impact { fingerprint } } } }`;

/** Operations lowers and raises limits, also below what is taken. */
export const setLimits = (ground: Ground): Operation => ({
  name: 'set limits', weight: 3, role: 'operations', restMs: 700,
  document: `mutation ($input: ChangeSeasonInput!) { changeSeason(input: $input) { __typename ... on ChangeSeasonSuccess { ruleId } ... on Problem { message } } }`,
  async prepare(_client, look) {
    const { resourceId, date, limit } = oneOf(ground.limited)!;
    const change = { setLimits: { resourceId: String(resourceId), firstDate: date, lastDate: date, limitKind: 'NUMBER', limit: limit - 3 + upTo(5) } };
    const impact = await look(LIMIT_IMPACT, { change });
    return impact?.impact && { input: { change, reason: 'The proving ground changes its mind.', fingerprint: impact.impact.fingerprint } };
  },
});

const CLOSURE_IMPACT = `query ($closure: ClosureChangeInput!) { closureImpact(closure: $closure) { __typename ... on SeasonImpactSuccess { impact { fingerprint } } } }`;

/** Operations closes an area for a day. */
export const close = (ground: Ground): Operation => ({
  name: 'close', weight: 1, role: 'operations', restMs: 700,
  document: `mutation ($input: MakeClosureInput!) { makeClosure(input: $input) { __typename ... on ClosureSuccess { closure { id } } ... on Problem { message } } }`,
  async prepare(_client, look) {
    if (ground.closures.length > 0) return undefined; // one at a time, else nothing is open any more
    const { date } = oneOf(ground.departures)!;
    const closure = { kind: 'AREA', targetId: ground.areaId, firstDate: date, lastDate: date };
    const impact = await look(CLOSURE_IMPACT, { closure });
    return impact?.impact && { input: { closure, sourceText: 'The proving ground', reason: 'A landslide that never was.', fingerprint: impact.impact.fingerprint } };
  },
  learn(_client, { acknowledged }) {
    if (acknowledged?.isSuccess) ground.closures.push(...acknowledged.ids);
  },
});

const LIFT_IMPACT = `query ($closureId: ID!) { liftImpact(closureId: $closureId) { __typename ... on SeasonImpactSuccess { impact { fingerprint } } } }`;

/** And opens it again. */
export const lift = (ground: Ground): Operation => ({
  name: 'lift', weight: 3, role: 'operations', restMs: 700,
  document: `mutation ($input: LiftClosureInput!) { liftClosure(input: $input) { __typename ... on ClosureSuccess { closure { id } } ... on Problem { message } } }`,
  async prepare(_client, look) {
    const [closureId] = ground.closures;
    const impact = closureId && (await look(LIFT_IMPACT, { closureId }));
    return impact?.impact && { input: { closureId, reason: 'The way is free again.', fingerprint: impact.impact.fingerprint } };
  },
  learn(_client, { acknowledged, request }) {
    if (acknowledged?.isSuccess) ground.closures = ground.closures.filter((id) => id !== request.variables.input.closureId);
  },
});
