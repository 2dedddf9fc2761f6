import { dayText } from './letter-format.ts';
import type { Language, LetterContent, LetterName } from './letter.ts';

type Words = { es: string; en: string | null };
type Common = { agency: string; code: string };

/** What the network says to an agency about its certification file. The same facts, from the database or from what a certifier is about to decide, make the same letter. */
export type CertificationLetter = Common & (
  | { about: 'submitted'; dueOn: string }
  | { about: 'changes'; asked: { item: Words; text: string }[]; text: string | null }
  | { about: 'certified'; validFrom: string; validUntil: string; decidedUntil: string; limitedBy: Words | null; conditions: string | null; note: string | null; suspension: { until: string | null } | null }
  | { about: 'refused'; reason: string }
);

/** Under which name each is kept. */
export const letterNameOf: Record<CertificationLetter['about'], LetterName> = {
  submitted: 'certification-submitted', changes: 'certification-changes', certified: 'certification-certified', refused: 'certification-refused',
};

const inWords = (words: Words, language: Language) => (language === 'en' ? words.en ?? words.es : words.es);

const SAYS = {
  es: {
    file: 'Expediente', agency: 'Agencia', from: 'Desde', until: 'Hasta', conditions: 'Condiciones', answer: 'Respuesta a más tardar', link: 'Ver el expediente', general: 'En general',
    submitted: {
      subject: 'Recibimos su expediente de certificación', lead: (agency: string) => `El expediente de ${agency} está en la red.`,
      next: (due: string) => `Le respondemos a más tardar el ${due}. Si falta algo, le escribimos antes; mientras tanto el expediente no se puede cambiar.`,
    },
    changes: {
      subject: 'Su expediente de certificación: pedimos cambios', lead: (agency: string) => `Para decidir sobre la certificación de ${agency} necesitamos lo siguiente.`,
      next: 'Corrija lo que se pide en el expediente y vuelva a presentarlo. Lo demás queda como está; no hace falta repetirlo.',
    },
    certified: {
      subject: 'Su agencia está certificada', lead: (agency: string, from: string, until: string) => `La red certifica a ${agency} desde el ${from} hasta el ${until}. Desde hoy puede bloquear y confirmar cupos.`,
      limited: (item: string, until: string, decided: string) =>
        `Termina el ${until} porque ese día vence lo que presentó para «${item}»; la decisión misma llega hasta el ${decided}. Renueve ese documento antes y presente la renovación.`,
      decided: 'Termina ese día por decisión de la red. Antes le avisamos para que presente la renovación.',
      suspended: {
        subject: 'Su certificación está aprobada; la suspensión sigue',
        lead: (agency: string, from: string, until: string) => `La red certifica a ${agency} desde el ${from} hasta el ${until}. La suspensión de la agencia sigue: todavía no puede bloquear ni confirmar cupos.`,
        ends: (until: string) => `La suspensión termina al pasar el ${until}, o antes si la red la levanta. Desde entonces vale esta certificación.`,
        open: 'La suspensión dura hasta que la red la levante. Desde entonces vale esta certificación.',
      },
    },
    refused: {
      subject: 'Su expediente de certificación fue denegado', lead: (agency: string) => `La red no certifica a ${agency} con este expediente. Lo decidieron dos personas distintas.`,
      reason: 'Razón', next: 'Puede abrir un expediente nuevo con lo que ya presentó, o apelar ante otra persona de la red. Lo que ya tiene confirmado no cambia.',
    },
  },
  en: {
    file: 'File', agency: 'Agency', from: 'From', until: 'Until', conditions: 'Conditions', answer: 'Answer at the latest', link: 'See the file', general: 'In general',
    submitted: {
      subject: 'We have your certification file', lead: (agency: string) => `The file of ${agency} is with the network.`,
      next: (due: string) => `We answer by ${due} at the latest. If something is missing we write before; until then the file cannot be changed.`,
    },
    changes: {
      subject: 'Your certification file: we ask for changes', lead: (agency: string) => `To decide on the certification of ${agency} we need the following.`,
      next: 'Put right what is asked in the file and hand it in again. Everything else stays; there is no need to repeat it.',
    },
    certified: {
      subject: 'Your agency is certified', lead: (agency: string, from: string, until: string) => `The network certifies ${agency} from ${from} until ${until}. From today on you may hold and confirm spots.`,
      limited: (item: string, until: string, decided: string) =>
        `It ends on ${until} because what you showed for “${item}” runs out that day; the decision itself reaches to ${decided}. Renew that paper before and hand in the renewal.`,
      decided: 'It ends that day by the network’s decision. We write before, so that you can hand in the renewal.',
      suspended: {
        subject: 'Your certification is approved; the suspension goes on',
        lead: (agency: string, from: string, until: string) => `The network certifies ${agency} from ${from} until ${until}. The agency’s suspension goes on: it cannot hold or confirm spots yet.`,
        ends: (until: string) => `The suspension is over when ${until} has passed, or before if the network lifts it. From then on this certification counts.`,
        open: 'The suspension lasts until the network lifts it. From then on this certification counts.',
      },
    },
    refused: {
      subject: 'Your certification file was refused', lead: (agency: string) => `The network does not certify ${agency} on this file. Two different people decided it.`,
      reason: 'Reason', next: 'You may begin a new file with what you have already shown, or appeal to another person of the network. What is confirmed does not change.',
    },
  },
} as const;

/** Sets the words of a letter about a certification file. Pure: the preview of a decision and the letter that is sent are made here, both of them. */
export function sayCertification(letter: CertificationLetter, language: Language, siteUrl: string): LetterContent {
  const says = SAYS[language];
  const { agency } = letter;
  const facts = [[says.agency, agency], [says.file, letter.code]] as const;
  const link = { label: says.link, url: `${siteUrl}/desk/certification` };
  switch (letter.about) {
    case 'submitted': {
      const due = dayText(letter.dueOn, language);
      return { subject: says.submitted.subject, tone: 'plain', lead: says.submitted.lead(agency), facts: [...facts, [says.answer, due]], paragraphs: [says.submitted.next(due)], link };
    }
    case 'changes': {
      const asked = letter.asked.map(({ item, text }) => [inWords(item, language), text] as const);
      return {
        subject: says.changes.subject, tone: 'attention', lead: says.changes.lead(agency), facts: [...facts, ...asked, ...(letter.text ? [[says.general, letter.text] as const] : [])],
        paragraphs: [says.changes.next], link,
      };
    }
    case 'certified': {
      const [from, until, decided] = [letter.validFrom, letter.validUntil, letter.decidedUntil].map((day) => dayText(day, language)) as [string, string, string];
      const why = letter.limitedBy ? says.certified.limited(inWords(letter.limitedBy, language), until, decided) : says.certified.decided;
      const { suspended } = says.certified;
      const held = letter.suspension && (letter.suspension.until ? suspended.ends(dayText(letter.suspension.until, language)) : suspended.open);
      return {
        subject: (held ? suspended : says.certified).subject, tone: held ? 'attention' : 'good', lead: (held ? suspended : says.certified).lead(agency, from, until),
        facts: [...facts, [says.from, from], [says.until, until], ...(letter.conditions ? [[says.conditions, letter.conditions] as const] : [])],
        paragraphs: [...(held ? [held] : []), ...(letter.note ? [letter.note] : []), why], link,
      };
    }
    case 'refused':
      return { subject: says.refused.subject, tone: 'stop', lead: says.refused.lead(agency), facts: [...facts, [says.refused.reason, letter.reason]], paragraphs: [says.refused.next], link };
  }
}
