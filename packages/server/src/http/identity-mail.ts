import type pg from 'pg';
import type { Config } from '#config';
import { dbOfPool } from '#db/pool';
import { sql } from '#db/statement';
import { type Language, languageOf, type LetterContent, type LetterName } from '#modules/mails/letter';
import { queueMails } from '#modules/mails/queue-mails';
import { setLetter } from '#modules/mails/set-letter';

type Account = { id: string; name: string; email: string };

/** Writes the letters of identity, on the road that all letters take. */
export type IdentityPost = {
  /** Asks a person to confirm that the address is theirs. From here on the person is written to in the language their browser asks for. */
  verification: (account: Account, url: string, request: Request | undefined) => Promise<void>;
  /** Asks whoever reads at a new address to take it for the account. */
  newAddress: (account: Account, url: string) => Promise<void>;
  /** Lets a person who forgot the password choose a new one. */
  passwordReset: (account: Account, url: string) => Promise<void>;
};

const KEEP_LANGUAGE = sql('keep-language', 'update person set language = $2 where id = $1 and language <> $2');
const LANGUAGE = sql('language-of-person', 'select language from person where id = $1');

export function makeIdentityPost(config: Config, pool: pg.Pool): IdentityPost {
  const db = dbOfPool(pool);
  const write = (letter: LetterName, { email, name }: Account, language: Language, content: LetterContent) =>
    queueMails(db, config.isDemo, [{ outboxId: null, letter, language, recipient: email, ...setLetter(content, { language, name, isDemo: config.isDemo }) }]);
  const languageFor = async ({ id }: Account) => (await db.query<{ language: Language }>(LANGUAGE, [id]))[0]?.language ?? 'es';
  return {
    async verification(account, url, request) {
      const language = languageOf(request?.headers.get('accept-language'));
      await db.query(KEEP_LANGUAGE, [account.id, language]);
      await write('verification', account, language, VERIFICATION[language](url));
    },
    async newAddress(account, url) {
      const language = await languageFor(account);
      await write('verification', account, language, NEW_ADDRESS[language](url));
    },
    async passwordReset(account, url) {
      const language = await languageFor(account);
      await write('password-reset', account, language, RESET[language](url));
    },
  };
}

const VERIFICATION: Record<Language, (url: string) => LetterContent> = {
  es: (url) => ({
    subject: 'Confirme su correo', tone: 'plain', lead: 'Para confirmar que este correo es suyo, abra este enlace.', link: { label: 'Confirmar mi correo', url },
    notes: ['El enlace vale una hora. Si usted no creó una cuenta en Vilcanota Trek, ignore este mensaje.'],
  }),
  en: (url) => ({
    subject: 'Confirm your e-mail', tone: 'plain', lead: 'To confirm that this address is yours, open this link.', link: { label: 'Confirm my e-mail', url },
    notes: ['The link is valid for one hour. If you did not create an account with Vilcanota Trek, ignore this message.'],
  }),
};
const NEW_ADDRESS: Record<Language, (url: string) => LetterContent> = {
  es: (url) => ({
    subject: 'Confirme su nuevo correo', tone: 'plain', lead: 'Se pidió que este sea el correo de su cuenta. Para usarlo desde ahora, abra este enlace.', link: { label: 'Usar este correo', url },
    notes: ['El enlace vale una hora y sirve una sola vez. Si usted no lo pidió, ignore este mensaje: la cuenta sigue con el correo de antes.'],
  }),
  en: (url) => ({
    subject: 'Confirm your new e-mail', tone: 'plain', lead: 'Somebody asked for this to be the address of your account. To use it from now on, open this link.', link: { label: 'Use this address', url },
    notes: ['The link is valid for one hour and works once. If you did not ask for it, ignore this message: the account keeps its earlier address.'],
  }),
};
const RESET: Record<Language, (url: string) => LetterContent> = {
  es: (url) => ({
    subject: 'Elija una nueva contraseña', tone: 'plain', lead: 'Para elegir una nueva contraseña, abra este enlace.', link: { label: 'Elegir contraseña', url },
    notes: ['El enlace vale una hora y sirve una sola vez. Si usted no lo pidió, ignore este mensaje: su contraseña sigue igual.'],
  }),
  en: (url) => ({
    subject: 'Choose a new password', tone: 'plain', lead: 'To choose a new password, open this link.', link: { label: 'Choose a password', url },
    notes: ['The link is valid for one hour and works once. If you did not ask for it, ignore this message: your password stays as it is.'],
  }),
};
