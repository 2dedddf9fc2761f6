import type { Effect } from '#jobs/effects';
import type { OutboxEvent } from '#jobs/events';
import type { SystemScope } from '#jobs/system-scope';
import { accountOfReservation } from '#modules/payments/payment.finders';
import { balancesOfAccount } from '#modules/payments/payment.rules';
import { amountsText, dayText } from './letter-format.ts';
import { findLetterReservations, type LetterReservation, type Sums } from './reservation-facts.finders.ts';
import { tripFacts } from './trip-facts.ts';
import { letterEffect, PAYS, reservationUrl } from './write-letters.ts';

type Paid = { own: LetterReservation; kind: string; amounts: Sums; open: Sums; dueOn: string; lapsesAfter: string | null };

/** The reservation of an event about money, with its amounts and what is open now. */
async function readPaid({ db }: SystemScope, { objectId, facts }: OutboxEvent): Promise<(Paid & { agencyId: string }) | undefined> {
  const own = (await findLetterReservations(db, objectId)).find(({ id }) => id === objectId);
  const [account] = await accountOfReservation.load(db, [objectId]);
  if (!own || !account) return undefined;
  const open = balancesOfAccount(account).map(({ open: amount, currency }) => ({ amount, currency }));
  return {
    agencyId: own.agencyId, own, kind: String(facts.kind ?? facts.due), amounts: facts.amounts as Sums, open, dueOn: String(facts.dueOn), lapsesAfter: (facts.lapsesAfter as string | null | undefined) ?? null,
  };
}

/** Reminds of a payment. Written when it came meanwhile, it would only confuse. */
export const letterOfPaymentDue: Effect = letterEffect<Paid>({
  letter: 'payment-due', to: PAYS,
  read: async (scope, event) => {
    const paid = await readPaid(scope, event);
    return paid?.own.state === 'CONFIRMED' && paid.open.some((sum) => sum && sum.amount > 0) ? paid : undefined;
  },
  say: {
    es: ({ own, kind, amounts, dueOn, lapsesAfter }, siteUrl) => ({
      subject: `Pago por vencer: ${own.code}, ${dayText(dueOn, 'es')}`, tone: 'attention', lead: kind === 'DEPOSIT' ? 'El adelanto de esta reserva está por pagar.' : 'El saldo de esta reserva está por pagar.',
      facts: [...tripFacts([own], 'es'), ['Por pagar', amountsText(amounts, 'es')], ['Vence', dayText(dueOn, 'es')]], link: { label: 'Ver los pagos', url: reservationUrl(siteUrl, own.code) },
      notes: lapsesAfter ? [`Si no llega hasta el ${dayText(lapsesAfter, 'es')}, la reserva se cancela según sus reglas de cancelación.`] : [],
    }),
    en: ({ own, kind, amounts, dueOn, lapsesAfter }, siteUrl) => ({
      subject: `Payment due: ${own.code}, ${dayText(dueOn, 'en')}`, tone: 'attention', lead: kind === 'DEPOSIT' ? 'The deposit of this reservation is to be paid.' : 'The balance of this reservation is to be paid.',
      facts: [...tripFacts([own], 'en'), ['To be paid', amountsText(amounts, 'en')], ['Due', dayText(dueOn, 'en')]], link: { label: 'See the payments', url: reservationUrl(siteUrl, own.code) },
      notes: lapsesAfter ? [`If it has not arrived by ${dayText(lapsesAfter, 'en')}, the reservation is cancelled by its cancellation terms.`] : [],
    }),
  },
});

const RECORDED = {
  es: { payment: ['Pago registrado', 'La red registró su pago.'], refund: ['Devolución registrada', 'La red registró una devolución.'], reversal: ['Registro corregido', 'La red corrigió un registro de esta reserva.'] },
  en: { payment: ['Payment recorded', 'The network recorded your payment.'], refund: ['Refund recorded', 'The network recorded a refund.'], reversal: ['Entry corrected', 'The network corrected an entry of this reservation.'] },
} as const;
const isRecorded = (kind: unknown): kind is keyof (typeof RECORDED)['es'] => typeof kind === 'string' && Object.hasOwn(RECORDED.es, kind);

export const letterOfPayment: Effect = letterEffect<Paid & { kind: keyof (typeof RECORDED)['es'] }>({
  letter: 'payment-recorded', to: PAYS,
  read: async (scope, event) => {
    const { kind } = event.facts;
    const paid = isRecorded(kind) ? await readPaid(scope, event) : undefined;
    return paid && isRecorded(kind) ? { ...paid, kind } : undefined;
  },
  say: {
    es: ({ own, kind, amounts, open }, siteUrl) => ({
      subject: `${RECORDED.es[kind][0]}: ${own.code}`, tone: 'good', lead: RECORDED.es[kind][1],
      facts: [...tripFacts([own], 'es'), ['Importe', amountsText(amounts, 'es')], ['Queda por pagar', amountsText(open, 'es')]], link: { label: 'Ver los pagos', url: reservationUrl(siteUrl, own.code) },
    }),
    en: ({ own, kind, amounts, open }, siteUrl) => ({
      subject: `${RECORDED.en[kind][0]}: ${own.code}`, tone: 'good', lead: RECORDED.en[kind][1],
      facts: [...tripFacts([own], 'en'), ['Amount', amountsText(amounts, 'en')], ['Still to be paid', amountsText(open, 'en')]], link: { label: 'See the payments', url: reservationUrl(siteUrl, own.code) },
    }),
  },
});
