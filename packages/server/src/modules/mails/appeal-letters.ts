import type { Effect } from '#jobs/effects';
import type { AppealableState } from '#modules/standing/appeal.rules';
import { type AppealFacts, findAppealFacts } from './standing-facts.finders.ts';
import type { Language, LetterContent } from './letter.ts';
import { letterEffect } from './write-letters.ts';

const AGAINST: Record<Language, Record<AppealableState, string>> = {
  es: { REJECTED: 'el rechazo del expediente', SUSPENDED: 'la suspensión', REVOKED: 'la revocación' },
  en: { REJECTED: 'the refusal of the file', SUSPENDED: 'the suspension', REVOKED: 'the revocation' },
};
const WORDS = {
  es: { agency: 'Agencia', file: 'Expediente', against: 'Contra', why: 'Lo que dice la agencia', answer: 'Lo que responde la red', opened: 'Expediente nuevo' },
  en: { agency: 'Agency', file: 'File', against: 'Against', why: 'What the agency says', answer: 'What the network answers', opened: 'New file' },
} as const;

/** Who may judge it: certifiers without a part in the decision or the file. */
const judges = { decides: ({ certificationId, decidedBy }: AppealFacts) => ({ certificationId, without: decidedBy }) };

/** To the certifiers who may judge it. */
export const letterOfAppeal: Effect = letterEffect<AppealFacts>({
  letter: 'appeal-made', to: judges, read: ({ db }, { objectId }) => findAppealFacts(db, objectId),
  say: { es: (facts, siteUrl) => made(facts, 'es', siteUrl), en: (facts, siteUrl) => made(facts, 'en', siteUrl) },
});

function made({ agency, code, against, reason, certificationId }: AppealFacts, language: Language, siteUrl: string): LetterContent {
  const words = WORDS[language];
  return {
    subject: language === 'es' ? `Apelación de ${agency}` : `Appeal by ${agency}`, tone: 'attention',
    lead: language === 'es' ? 'Una agencia apeló una decisión. La resuelve una persona que no la propuso, no la confirmó y no es de la agencia.' : 'An agency has appealed against a decision. Somebody judges it who neither proposed nor confirmed it and does not belong to the agency.',
    facts: [[words.agency, agency], [words.file, code], [words.against, AGAINST[language][against]], [words.why, reason]],
    link: { label: language === 'es' ? 'Ver la apelación' : 'See the appeal', url: `${siteUrl}/staff/certifications/${certificationId}` },
  };
}

/** To the same: there is nothing to judge any more. */
export const letterOfAppealWithdrawn: Effect = letterEffect<AppealFacts>({
  letter: 'appeal-withdrawn', to: judges, read: ({ db }, { objectId }) => findAppealFacts(db, objectId),
  say: { es: (facts, siteUrl) => withdrawn(facts, 'es', siteUrl), en: (facts, siteUrl) => withdrawn(facts, 'en', siteUrl) },
});

function withdrawn({ agency, code, against, certificationId }: AppealFacts, language: Language, siteUrl: string): LetterContent {
  const words = WORDS[language];
  return {
    subject: language === 'es' ? `${agency} retiró su apelación` : `${agency} withdrew its appeal`, tone: 'plain',
    lead: language === 'es' ? 'La agencia retiró su apelación. La decisión sigue en pie y no hay nada que resolver.' : 'The agency has withdrawn its appeal. The decision stands, and there is nothing to judge.',
    facts: [[words.agency, agency], [words.file, code], [words.against, AGAINST[language][against]]],
    link: { label: language === 'es' ? 'Ver el expediente' : 'See the file', url: `${siteUrl}/staff/certifications/${certificationId}` },
  };
}

const LOST = {
  es: 'La suspensión contra la que se apeló terminó antes de que la red resolviera la apelación: ya no hay nada que resolver.',
  en: 'The suspension that was appealed against ended before the network judged the appeal: there is nothing left to judge.',
} as const;

/** To the agency: its appeal is over with the suspension, and is not held against it. */
export const letterOfLostAppeal: Effect = letterEffect<AppealFacts>({
  letter: 'appeal-closed', to: ['OWNER'], read: ({ db }, { objectId }) => findAppealFacts(db, objectId),
  say: { es: (facts, siteUrl) => lost(facts, 'es', siteUrl), en: (facts, siteUrl) => lost(facts, 'en', siteUrl) },
});

/** To those who might have judged it. */
export const letterOfLostAppealToJudges: Effect = {
  ...letterEffect<AppealFacts>({
    letter: 'appeal-closed', to: judges, read: ({ db }, { objectId }) => findAppealFacts(db, objectId),
    say: { es: (facts, siteUrl) => nothingToJudge(facts, 'es', siteUrl), en: (facts, siteUrl) => nothingToJudge(facts, 'en', siteUrl) },
  }),
  name: 'letter appeal-closed to judges',
};

function lost({ agency, code, against }: AppealFacts, language: Language, siteUrl: string): LetterContent {
  const words = WORDS[language];
  return {
    subject: language === 'es' ? 'Su apelación quedó sin objeto' : 'Your appeal has nothing left to decide', tone: 'plain', lead: LOST[language],
    facts: [[words.agency, agency], [words.file, code], [words.against, AGAINST[language][against]]],
    paragraphs: [language === 'es' ? 'Si la red decide algo más contra su agencia, un titular puede apelar esa decisión.' : 'If the network decides something else against your agency, an owner may appeal against that decision.'],
    link: { label: language === 'es' ? 'Ver la certificación' : 'See the certification', url: `${siteUrl}/desk/certification` },
  };
}

function nothingToJudge({ agency, code, against, certificationId }: AppealFacts, language: Language, siteUrl: string): LetterContent {
  const words = WORDS[language];
  return {
    subject: language === 'es' ? `La apelación de ${agency} quedó sin objeto` : `The appeal by ${agency} has nothing left to decide`, tone: 'plain', lead: LOST[language],
    facts: [[words.agency, agency], [words.file, code], [words.against, AGAINST[language][against]]],
    link: { label: language === 'es' ? 'Ver el expediente' : 'See the file', url: `${siteUrl}/staff/certifications/${certificationId}` },
  };
}

export const letterOfAppealDecided: Effect = letterEffect<AppealFacts>({
  letter: 'appeal-decided', to: ['OWNER'], read: ({ db }, { objectId }) => findAppealFacts(db, objectId),
  say: { es: (facts, siteUrl) => decided(facts, 'es', siteUrl), en: (facts, siteUrl) => decided(facts, 'en', siteUrl) },
});

const GRANTED = {
  es: { suspended: 'La red le dio la razón: la suspensión termina hoy y su agencia puede bloquear y confirmar cupos.', other: 'La red le dio la razón. La decisión anterior queda como está, y un expediente nuevo con toda su documentación está en revisión; no tiene que volver a presentarla.' },
  en: { suspended: 'The network agrees with you: the suspension ends today, and your agency can hold and confirm spots.', other: 'The network agrees with you. The earlier decision stays what it is, and a new file with all your evidence is under review; you need not hand it in again.' },
} as const;

function decided({ agency, code, against, outcome, outcomeReason, opened }: AppealFacts, language: Language, siteUrl: string): LetterContent {
  const words = WORDS[language];
  const isGranted = outcome === 'GRANTED';
  const dismissed = language === 'es' ? 'La red revisó su apelación y mantiene la decisión.' : 'The network has looked at your appeal, and the decision stands.';
  return {
    subject: language === 'es' ? `Apelación ${isGranted ? 'aceptada' : 'desestimada'}` : `Appeal ${isGranted ? 'granted' : 'dismissed'}`, tone: isGranted ? 'good' : 'stop',
    lead: isGranted ? GRANTED[language][against === 'SUSPENDED' ? 'suspended' : 'other'] : dismissed,
    facts: [[words.agency, agency], [words.file, code], [words.against, AGAINST[language][against]], [words.answer, outcomeReason ?? ''], ...(opened ? [[words.opened, opened] as const] : [])],
    link: { label: language === 'es' ? 'Ver la certificación' : 'See the certification', url: `${siteUrl}/desk/certification` },
  };
}
