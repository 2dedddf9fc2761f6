import type { Logger } from 'pino';
import type pg from 'pg';
import type { Config } from '#config';

/** A letter of identity: to whom, about what, in plain text. */
export type Letter = { recipient: string; subject: string; text: string };

/** Sends a letter. */
export type Post = (letter: Letter) => Promise<void>;

/** In the demonstration letters go into the mailbox that its pages show; elsewhere nobody carries them yet, and the log says so. */
export function makePost(config: Config, pool: pg.Pool, log: Logger): Post {
  if (config.isDemo) {
    return async ({ recipient, subject, text }) => {
      await pool.query(`insert into mail (recipient, subject, text, letter, language, state) values ($1, $2, $3, 'verification', 'es', 'SHOWN')`, [recipient, subject, text]);
    };
  }
  return async () => log.warn('A mail was not sent: no mail server is configured.');
}

/** Asks a person to confirm that the address is theirs. */
export function verificationLetter(recipient: string, name: string, url: string): Letter {
  return letter(recipient, 'Confirme su correo', 'Confirm your e-mail', [
    `Estimado/a ${name}:`, '', 'Para confirmar que este correo es suyo, abra este enlace:', url, '', 'El enlace vale una hora. Si usted no creó una cuenta en Vilcanota Trek, ignore este mensaje.',
  ], [
    `Dear ${name},`, '', 'To confirm that this address is yours, open this link:', url, '', 'The link is valid for one hour. If you did not create an account with Vilcanota Trek, ignore this message.',
  ]);
}

/** Lets a person who forgot the password choose a new one. */
export function resetLetter(recipient: string, name: string, url: string): Letter {
  return letter(recipient, 'Elija una nueva contraseña', 'Choose a new password', [
    `Estimado/a ${name}:`, '', 'Para elegir una nueva contraseña, abra este enlace:', url, '', 'El enlace vale una hora y sirve una sola vez. Si usted no lo pidió, ignore este mensaje: su contraseña sigue igual.',
  ], [
    `Dear ${name},`, '', 'To choose a new password, open this link:', url, '', 'The link is valid for one hour and works once. If you did not ask for it, ignore this message: your password stays as it is.',
  ]);
}

const letter = (recipient: string, subjectEs: string, subjectEn: string, es: string[], en: string[]): Letter => ({
  recipient, subject: `${subjectEs} · ${subjectEn}`, text: [...es, '', '— — —', '', ...en, '', 'Vilcanota Trek'].join('\n'),
});
