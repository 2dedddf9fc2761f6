/** The languages the network writes in. */
export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];

/** THE list of letters, by what they are about. */
export const letters = [
  'verification', 'password-reset', 'invitation', 'account-changed',
  'reservation-confirmed', 'reservation-cancelled', 'hold-lapsed', 'reservation-closed', 'departure-guaranteed',
  'request-received', 'request-accepted', 'request-rejected', 'request-overdue',
  'waiting-offered', 'waiting-ended',
  'certification-submitted', 'certification-changes', 'certification-certified', 'certification-refused',
  'names-due', 'names-lapsed',
  'payment-due', 'payment-recorded',
  'certification-suspended', 'certification-revoked', 'certification-reinstated', 'certification-lapsed', 'certification-lapsing', 'proposal-made', 'appeal-made', 'appeal-withdrawn', 'appeal-closed', 'appeal-decided',
] as const;
export type LetterName = (typeof letters)[number];

/** How a letter meets its reader: something is well, wants attention, or has ended. */
export type Tone = 'good' | 'attention' | 'stop' | 'plain';

/** What a letter says, in one language. Plain texts: whoever sets them escapes them. */
export type LetterContent = {
  subject: string;
  tone: Tone;
  /** The one sentence that says it all. */
  lead: string;
  /** Label and value, one below the other. */
  facts?: readonly (readonly [string, string])[];
  paragraphs?: readonly string[];
  /** Where to go on: words and address. */
  link?: { label: string; url: string };
  /** What is good to know, set small. */
  notes?: readonly string[];
};

/** A letter as it is sent. */
export type SetLetter = { subject: string; html: string; text: string };

/** The language out of those we write in that a browser prefers; Spanish where it says nothing we know. */
export function languageOf(acceptLanguage: string | null | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = Number(parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean) ?? 1);
    return { language: tag.split('-')[0], weight };
  });
  const best = wishes.filter(({ language, weight }) => weight > 0 && languages.some((known) => known === language)).toSorted((a, b) => b.weight - a.weight)[0];
  return (best?.language as Language | undefined) ?? 'es';
}
