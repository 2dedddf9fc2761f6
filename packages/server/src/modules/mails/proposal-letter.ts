import type { Effect } from '#jobs/effects';
import type { ProposalKind } from '#modules/certifications/proposal.rules';
import { dayText } from './letter-format.ts';
import type { Language, LetterContent } from './letter.ts';
import { findOpenProposal, type ProposalFacts } from './standing-facts.finders.ts';
import { letterEffect } from './write-letters.ts';

const SAYS = {
  es: {
    subject: { REJECT: 'Denegación propuesta', SUSPEND: 'Suspensión propuesta', REVOKE: 'Revocación propuesta' } satisfies Record<ProposalKind, string>,
    lead: {
      REJECT: (agency: string) => `Se propuso denegar el expediente de ${agency}. No se deniega nada hasta que otra persona lo confirme.`,
      SUSPEND: (agency: string) => `Se propuso suspender la certificación de ${agency}. No se suspende nada hasta que otra persona lo confirme.`,
      REVOKE: (agency: string) => `Se propuso revocar la certificación de ${agency}. No se revoca nada hasta que otra persona lo confirme.`,
    },
    agency: 'Agencia', file: 'Expediente', proposer: 'Lo propone', reason: 'Motivo', until: 'Último día de la suspensión', open: 'sin fecha', link: 'Confirmar o descartar',
    what: 'Usted puede confirmarlo o descartarlo: no preparó el expediente y no pertenece a la agencia. Antes de confirmar una suspensión o una revocación verá lo que termina con ella.',
  },
  en: {
    subject: { REJECT: 'Refusal proposed', SUSPEND: 'Suspension proposed', REVOKE: 'Revocation proposed' } satisfies Record<ProposalKind, string>,
    lead: {
      REJECT: (agency: string) => `It is proposed to refuse the file of ${agency}. Nothing is refused until another person confirms it.`,
      SUSPEND: (agency: string) => `It is proposed to suspend the certification of ${agency}. Nothing is suspended until another person confirms it.`,
      REVOKE: (agency: string) => `It is proposed to revoke the certification of ${agency}. Nothing is revoked until another person confirms it.`,
    },
    agency: 'Agency', file: 'File', proposer: 'Proposed by', reason: 'Reason', until: 'Last day of the suspension', open: 'no date', link: 'Confirm or decline',
    what: 'You may confirm or decline it: you did not prepare the file and do not belong to the agency. Before you confirm a suspension or a revocation you see what ends with it.',
  },
} as const;

/** To the certifiers who may be the second person; to nobody once it has ended. */
export const letterOfProposal: Effect = letterEffect<ProposalFacts>({
  letter: 'proposal-made', to: { decides: ({ certificationId, proposedBy }) => ({ certificationId, without: [proposedBy] }) }, read: ({ db }, { objectId }) => findOpenProposal(db, objectId),
  say: { es: (facts, siteUrl) => proposed(facts, 'es', siteUrl), en: (facts, siteUrl) => proposed(facts, 'en', siteUrl) },
});

function proposed({ agency, code, kind, reason, until, proposer, certificationId }: ProposalFacts, language: Language, siteUrl: string): LetterContent {
  const says = SAYS[language];
  const end = kind === 'SUSPEND' ? [[says.until, until ? dayText(until, language) : says.open] as const] : [];
  return {
    subject: `${says.subject[kind]}: ${agency}`, tone: 'attention', lead: says.lead[kind](agency),
    facts: [[says.agency, agency], [says.file, code], [says.proposer, proposer], [says.reason, reason], ...end], paragraphs: [says.what],
    link: { label: says.link, url: `${siteUrl}/staff/certifications/${certificationId}` },
  };
}
