import { sql } from '#db/statement';
import type { Effect } from '#jobs/effects';
import { instantText } from './letter-format.ts';
import type { Language, LetterContent } from './letter.ts';
import { queueMails } from './queue-mails.ts';
import { setLetter } from './set-letter.ts';

type Reader = { name: string; email: string; language: Language; formerEmail: string | null };
/** What changed in how somebody signs in, by the verb that the trail has. */
type Change = 'change-password' | 'change-email' | 'turn-on-second-factor' | 'turn-off-second-factor' | 'make-backup-codes' | 'use-backup-code' | 'add-sign-in-method' | 'end-session' | 'end-sessions';

const READER = sql('account-letter-reader', `
select p.name, p.email, p.language, (select f.email from auth.former_email f where f.id = $2) as "formerEmail" from person p where p.id = $1 and p.erased_at is null`);

type Said = { subject: string; lead: string };
const CHANGES: Record<Change, Record<Language, Said>> = {
  'change-password': {
    es: { subject: 'Su contraseña cambió', lead: 'La contraseña de su cuenta es otra desde ahora. Las sesiones en otros dispositivos se cerraron.' },
    en: { subject: 'Your password changed', lead: 'The password of your account is another one from now on. Sessions on other devices were ended.' },
  },
  'change-email': {
    es: { subject: 'El correo de su cuenta cambió', lead: 'Desde ahora se ingresa a su cuenta con otro correo, y las cartas llegan a ese.' },
    en: { subject: 'The e-mail of your account changed', lead: 'From now on your account is opened with another address, and letters go there.' },
  },
  'turn-on-second-factor': {
    es: { subject: 'Segundo factor activado', lead: 'Desde ahora, al ingresar se pide también un código de su aplicación.' },
    en: { subject: 'Second factor turned on', lead: 'From now on signing in also asks for a code of your app.' },
  },
  'turn-off-second-factor': {
    es: { subject: 'Segundo factor desactivado', lead: 'Desde ahora se ingresa a su cuenta solo con la contraseña.' },
    en: { subject: 'Second factor turned off', lead: 'From now on your account is opened with the password alone.' },
  },
  'make-backup-codes': {
    es: { subject: 'Nuevos códigos de respaldo', lead: 'Se hicieron nuevos códigos de respaldo para su cuenta. Los anteriores ya no sirven.' },
    en: { subject: 'New backup codes', lead: 'New backup codes were made for your account. The earlier ones no longer work.' },
  },
  'use-backup-code': {
    es: { subject: 'Se usó un código de respaldo', lead: 'En lugar del código de su aplicación se usó uno de respaldo. Cada uno sirve una sola vez.' },
    en: { subject: 'A backup code was used', lead: 'Instead of the code of your app a backup code was used. Each works once.' },
  },
  'add-sign-in-method': {
    es: { subject: 'Nueva manera de ingresar a su cuenta', lead: 'Se agregó otra manera de ingresar a su cuenta.' },
    en: { subject: 'A new way into your account', lead: 'Another way of signing in was added to your account.' },
  },
  'end-session': {
    es: { subject: 'Se cerró una sesión de su cuenta', lead: 'Desde la página de su cuenta se cerró una sesión abierta en otro lugar.' },
    en: { subject: 'A session of your account was ended', lead: 'From your account page a session that was open elsewhere was ended.' },
  },
  'end-sessions': {
    es: { subject: 'Se cerraron sesiones de su cuenta', lead: 'Desde la página de su cuenta se cerraron sus otras sesiones.' },
    en: { subject: 'Sessions of your account were ended', lead: 'From your account page your other sessions were ended.' },
  },
};

/** What to do when it was somebody else. Whoever reads at the former address cannot get in with it any more. */
const AROUND: Record<Language, { when: string; link: string; own: string; former: string }> = {
  es: {
    when: 'Cuándo', link: 'Ver mi cuenta',
    own: 'Si fue usted, no hay nada que hacer. Si no, elija ahora mismo otra contraseña con «Olvidé mi contraseña», cierre las demás sesiones y escriba a la red.',
    former: 'Si fue usted, no hay nada que hacer; a este correo ya no le escribimos. Si no, responda a la red cuanto antes: alguien más tiene su contraseña.',
  },
  en: {
    when: 'When', link: 'See my account',
    own: 'If it was you, there is nothing to do. If not, choose another password at once with “I forgot my password”, end the other sessions and write to the network.',
    former: 'If it was you, there is nothing to do; we no longer write to this address. If not, tell the network as soon as you can: somebody else has your password.',
  },
};

/** The letter about one change. It holds no secret, and not where to the address changed: at the former one somebody else may read. */
export function accountLetter(change: Change, { at, siteUrl, language, isFormer }: { at: string; siteUrl: string; language: Language; isFormer: boolean }): LetterContent {
  const words = AROUND[language];
  return {
    ...CHANGES[change][language], tone: 'attention', facts: [[words.when, instantText(at, language)]],
    ...(!isFormer && { link: { label: words.link, url: `${siteUrl}/desk/account` } }), notes: [isFormer ? words.former : words.own],
  };
}

/** Tells a person what changed in how they sign in; of another address both learn, the one before and the one from now on. */
export const lettersOfAccount: Effect = {
  name: 'letter account-changed',
  async run({ db, siteUrl, isDemo }, { id, at, objectId, facts }) {
    const [reader] = await db.query<Reader>(READER, [objectId, facts.formerEmailId ?? null]);
    if (!reader) return;
    const { name, language } = reader;
    const letterTo = (recipient: string, isFormer: boolean) =>
      ({ outboxId: id, letter: 'account-changed' as const, language, recipient, ...setLetter(accountLetter(facts.change as Change, { at, siteUrl, language, isFormer }), { language, name, isDemo }) });
    await queueMails(db, isDemo, [letterTo(reader.email, false), ...(reader.formerEmail ? [letterTo(reader.formerEmail, true)] : [])]);
  },
};
