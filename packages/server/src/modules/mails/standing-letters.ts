import type { Effect } from '#jobs/effects';
import { appealUntilOf } from '#modules/standing/appeal.rules';
import { dayText } from './letter-format.ts';
import type { Language, LetterContent } from './letter.ts';
import { type DecidedFacts, findDecidedFacts, findReinstatedBecause, findStandingFacts, type StandingFacts } from './standing-facts.finders.ts';
import { letterEffect } from './write-letters.ts';

/** What ended and what stays, as the event counted it. */
type Ended = { released: number; waiting: number; kept: number };
const endedOf = (facts: Record<string, unknown>): Ended => ({ released: Number(facts.released ?? 0), waiting: Number(facts.waiting ?? 0), kept: Number(facts.kept ?? 0) });

const page = (siteUrl: string) => `${siteUrl}/desk/certification`;
const FACTS = {
  es: { agency: 'Agencia', file: 'Expediente', certificate: 'Certificado', reason: 'Motivo', until: 'Último día de la suspensión', open: 'sin fecha: hasta que la red la levante', released: 'Bloqueos y solicitudes liberados', waiting: 'Grupos retirados de la lista de espera', kept: 'Grupos confirmados que se mantienen', lastDay: 'Último día de vigencia', because: 'Documento que la limita', link: 'Ver la certificación' },
  en: { agency: 'Agency', file: 'File', certificate: 'Certificate', reason: 'Reason', until: 'Last day of the suspension', open: 'no date: until the network lifts it', released: 'Holds and requests released', waiting: 'Parties taken off the waiting list', kept: 'Confirmed groups that stay', lastDay: 'Last day in force', because: 'Paper that bounds it', link: 'See the certification' },
} as const;

const named = ({ agency, code, certificateNumber }: StandingFacts, language: Language): (readonly [string, string])[] => {
  const words = FACTS[language];
  return [[words.agency, agency], [words.file, code], ...(certificateNumber ? [[words.certificate, certificateNumber] as const] : [])];
};
const counts = ({ released, waiting, kept }: Ended, language: Language): (readonly [string, string])[] => {
  const words = FACTS[language];
  return [[words.released, String(released)], [words.waiting, String(waiting)], [words.kept, String(kept)]];
};

type Decided = StandingFacts & Ended & { decision: DecidedFacts };
async function readDecided({ db }: Parameters<Effect['run']>[0], { objectId, facts }: Parameters<Effect['run']>[1]): Promise<Decided | undefined> {
  const file = await findStandingFacts(db, objectId);
  const decision = await findDecidedFacts(db, String(facts.proposalId));
  return file && decision && { ...file, ...endedOf(facts), decision };
}

const APPEAL = {
  es: (decidedOn: string) => `Si no está de acuerdo, un titular de la agencia puede apelar en la misma página hasta el ${dayText(appealUntilOf(decidedOn), 'es')}. La apelación la resuelve una persona que no intervino en la decisión.`,
  en: (decidedOn: string) => `If you do not agree, an owner of the agency may appeal on the same page until ${dayText(appealUntilOf(decidedOn), 'en')}. Somebody who had no part in the decision judges it.`,
};
const KEPT = {
  es: 'Los grupos confirmados viajan como estaba previsto. Puede verlos, cambiar sus datos y cancelarlos.', en: 'Confirmed groups travel as planned. You can see them, correct their data and cancel them.',
};

export const letterOfSuspended: Effect = letterEffect<Decided>({
  letter: 'certification-suspended', to: ['OWNER'], read: readDecided,
  say: {
    es: (facts, siteUrl) => decided(facts, 'es', siteUrl, { subject: 'Certificación suspendida', lead: facts.decision.until ? `La red suspendió la certificación de su agencia hasta el ${dayText(facts.decision.until, 'es')} inclusive. Mientras tanto no puede bloquear ni confirmar cupos.` : 'La red suspendió la certificación de su agencia. Hasta que la red la levante no puede bloquear ni confirmar cupos.' }),
    en: (facts, siteUrl) => decided(facts, 'en', siteUrl, { subject: 'Certification suspended', lead: facts.decision.until ? `The network has suspended your agency’s certification up to and including ${dayText(facts.decision.until, 'en')}. Meanwhile it cannot hold or confirm spots.` : 'The network has suspended your agency’s certification. Until the network lifts it the agency cannot hold or confirm spots.' }),
  },
});

export const letterOfRevoked: Effect = letterEffect<Decided>({
  letter: 'certification-revoked', to: ['OWNER'], read: readDecided,
  say: {
    es: (facts, siteUrl) => decided(facts, 'es', siteUrl, { subject: 'Certificación revocada', lead: 'La red revocó la certificación de su agencia. Desde hoy no puede bloquear ni confirmar cupos; para volver a hacerlo necesita un expediente nuevo.' }),
    en: (facts, siteUrl) => decided(facts, 'en', siteUrl, { subject: 'Certification revoked', lead: 'The network has revoked your agency’s certification. From today it cannot hold or confirm spots; to do so again it needs a new file.' }),
  },
});

function decided(facts: Decided, language: Language, siteUrl: string, { subject, lead }: { subject: string; lead: string }): LetterContent {
  const words = FACTS[language];
  const end = facts.decision.kind === 'SUSPEND' ? [[words.until, facts.decision.until ? dayText(facts.decision.until, language) : words.open] as const] : [];
  return {
    subject, tone: 'stop', lead, facts: [...named(facts, language), [words.reason, facts.decision.reason], ...end, ...counts(facts, language)],
    paragraphs: [KEPT[language], APPEAL[language](facts.decision.decidedOn)], link: { label: words.link, url: page(siteUrl) },
  };
}

export const letterOfReinstated: Effect = letterEffect<StandingFacts & { reason: string | null }>({
  letter: 'certification-reinstated', to: ['OWNER'],
  async read({ db }, { objectId, at }) {
    const file = await findStandingFacts(db, objectId);
    return file && { ...file, reason: await findReinstatedBecause(db, objectId, at) };
  },
  say: {
    es: (facts, siteUrl) => reinstated(facts, 'es', siteUrl, { subject: 'La suspensión terminó', lead: 'Su agencia vuelve a estar certificada: puede bloquear y confirmar cupos desde ahora.', gone: 'Lo que se liberó con la suspensión no vuelve por sí solo: bloquee los cupos de nuevo si todavía hay.' }),
    en: (facts, siteUrl) => reinstated(facts, 'en', siteUrl, { subject: 'The suspension is over', lead: 'Your agency is certified again: it can hold and confirm spots from now on.', gone: 'What the suspension released does not come back by itself: hold the spots again if there still are any.' }),
  },
});

function reinstated(facts: StandingFacts & { reason: string | null }, language: Language, siteUrl: string, { subject, lead, gone }: { subject: string; lead: string; gone: string }): LetterContent {
  const words = FACTS[language];
  return {
    subject, tone: 'good', lead, facts: [...named(facts, language), ...(facts.reason ? [[words.reason, facts.reason] as const] : []), ...(facts.validUntil ? [[words.lastDay, dayText(facts.validUntil, language)] as const] : [])],
    paragraphs: [gone], link: { label: words.link, url: page(siteUrl) },
  };
}

export const letterOfLapsedStanding: Effect = letterEffect<StandingFacts & Ended>({
  letter: 'certification-lapsed', to: ['OWNER'],
  async read({ db }, { objectId, facts }) {
    const file = await findStandingFacts(db, objectId);
    return file && { ...file, ...endedOf(facts) };
  },
  say: { es: (facts, siteUrl) => lapsed(facts, 'es', siteUrl), en: (facts, siteUrl) => lapsed(facts, 'en', siteUrl) },
});

function lapsed(facts: StandingFacts & Ended, language: Language, siteUrl: string): LetterContent {
  const day = dayText(facts.validUntil!, language);
  return {
    subject: language === 'es' ? 'La certificación venció' : 'The certification has lapsed', tone: 'stop',
    lead: language === 'es' ? `La certificación de su agencia venció el ${day}. Hasta que se renueve no puede bloquear ni confirmar cupos.` : `Your agency’s certification lapsed on ${day}. Until it is renewed the agency cannot hold or confirm spots.`,
    facts: [...named(facts, language), ...counts(facts, language)], paragraphs: [KEPT[language]], link: { label: FACTS[language].link, url: page(siteUrl) },
  };
}

export const letterOfLapsing: Effect = letterEffect<StandingFacts & { days: number }>({
  letter: 'certification-lapsing', to: ['OWNER'],
  async read({ db }, { objectId, facts }) {
    const file = await findStandingFacts(db, objectId);
    return file && { ...file, days: Number(facts.days) };
  },
  say: { es: (facts, siteUrl) => lapsing(facts, 'es', siteUrl), en: (facts, siteUrl) => lapsing(facts, 'en', siteUrl) },
});

function lapsing(facts: StandingFacts & { days: number }, language: Language, siteUrl: string): LetterContent {
  const words = FACTS[language];
  const day = dayText(facts.validUntil!, language);
  const because = facts.limitedBy ? [[words.because, facts.limitedBy[language]] as const] : [];
  return {
    subject: language === 'es' ? `La certificación vence el ${day}` : `The certification ends on ${day}`, tone: 'attention',
    lead: language === 'es'
      ? `Faltan menos de ${facts.days + 1} días para el último día de la certificación de su agencia. Empiece la renovación: el expediente nuevo trae lo que sigue vigente y pide solo lo que vence.`
      : `Fewer than ${facts.days + 1} days are left until your agency’s certification ends. Begin the renewal: the new file brings along what is still valid and asks only for what lapses.`,
    facts: [...named(facts, language), [words.lastDay, day], ...because],
    paragraphs: [language === 'es' ? 'Después de ese día no podrá bloquear ni confirmar cupos, y lo que esté bloqueado se libera. Los grupos confirmados se mantienen.' : 'After that day the agency cannot hold or confirm spots, and what is held is released. Confirmed groups stay.'],
    link: { label: language === 'es' ? 'Empezar la renovación' : 'Begin the renewal', url: page(siteUrl) },
  };
}
