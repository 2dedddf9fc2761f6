import type { AgencyRole, NetworkRole } from '#access/viewer';
import { sql } from '#db/statement';
import type { Effect } from '#jobs/effects';
import { hashOfToken, makeToken } from '#lib/token';
import { instantText } from './letter-format.ts';
import type { Language, LetterContent } from './letter.ts';
import { queueMails } from './queue-mails.ts';
import { setLetter } from './set-letter.ts';

type Facts = {
  email: string; agencyName: string | null; role: AgencyRole | null; networkRoles: NetworkRole[]; inviterName: string; expiresAt: string;
  /** That of the person invited, if they have an account; else of who invites. */
  language: Language;
};

// Only one that is open and has no link yet: a second one would make the link in the first letter worthless.
const GIVE_TOKEN = sql('give-invitation-token', `
update invitation i set token_hash = $2 from person p where i.id = $1 and p.id = i.invited_by and i.token_hash is null and i.ended_at is null
returning i.email, (select a.trade_name from agency a where a.id = i.agency_id) as "agencyName", i.role, i.network_roles as "networkRoles", p.name as "inviterName", i.expires_at as "expiresAt",
  coalesce((select o.language from person o where o.email = i.email), p.language) as language`);

const AGENCY_ROLES: Record<Language, Record<AgencyRole, string>> = {
  es: { OWNER: 'titular', BOOKER: 'reservas', FINANCE: 'finanzas', READER: 'lectura' },
  en: { OWNER: 'owner', BOOKER: 'bookings', FINANCE: 'finance', READER: 'reading' },
};
const NETWORK_ROLES: Record<Language, Record<NetworkRole, string>> = {
  es: { CERTIFIER: 'certificación', OPERATIONS: 'operaciones', FINANCE: 'finanzas', ADMIN: 'administración' },
  en: { CERTIFIER: 'certification', OPERATIONS: 'operations', FINANCE: 'finance', ADMIN: 'administration' },
};

const rolesOf = ({ role, networkRoles }: Facts, language: Language): string =>
  role ? AGENCY_ROLES[language][role] : networkRoles.map((one) => NETWORK_ROLES[language][one]).join(', ');

const INVITATION: Record<Language, (facts: Facts, url: string) => LetterContent> = {
  es: (facts, url) => ({
    subject: facts.agencyName ? `Invitación a ${facts.agencyName}` : 'Invitación a trabajar en la red', tone: 'plain',
    lead: facts.agencyName ? `${facts.inviterName} le invita a la agencia ${facts.agencyName} en Vilcanota Trek.` : `${facts.inviterName} le invita a trabajar en la red Vilcanota Trek.`,
    facts: [['Su función', rolesOf(facts, 'es')], ['Válida hasta', instantText(facts.expiresAt, 'es')]], link: { label: 'Ver la invitación', url },
    notes: ['El enlace sirve una sola vez, y solo con una cuenta de este correo: si no tiene una, la crea ahí mismo.', 'Si no conoce a quien le invita, ignore este mensaje: no pasa nada.'],
  }),
  en: (facts, url) => ({
    subject: facts.agencyName ? `Invitation to ${facts.agencyName}` : 'Invitation to work for the network', tone: 'plain',
    lead: facts.agencyName ? `${facts.inviterName} invites you to the agency ${facts.agencyName} at Vilcanota Trek.` : `${facts.inviterName} invites you to work for the network Vilcanota Trek.`,
    facts: [['Your role', rolesOf(facts, 'en')], ['Valid until', instantText(facts.expiresAt, 'en')]], link: { label: 'See the invitation', url },
    notes: ['The link works once, and only with an account of this address: if you have none, you create it there.', 'If you do not know who invites you, ignore this message: nothing happens.'],
  }),
};

/** Makes the link of an invitation and writes it into the letter. It is known nowhere else: here its hash is kept. */
export const letterOfInvitation: Effect = {
  name: 'letter invitation',
  async run({ db, siteUrl, isDemo }, { id, objectId }) {
    const token = makeToken();
    const [facts] = await db.query<Facts>(GIVE_TOKEN, [objectId, hashOfToken(token)]);
    if (!facts) return;
    const { email, language } = facts;
    // Without a name: whether the address belongs to somebody here is nobody's business who passes the letter on.
    const letter = setLetter(INVITATION[language](facts, `${siteUrl}/invitation#${token}`), { language, name: undefined, isDemo });
    await queueMails(db, isDemo, [{ outboxId: id, letter: 'invitation', language, recipient: email, ...letter }]);
  },
};
