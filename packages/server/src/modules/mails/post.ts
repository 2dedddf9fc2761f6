import type { Transporter } from 'nodemailer';
import type { SmtpConfig } from '#config-mail';

/** A letter as it is handed to a mail server. */
export type PostedMail = { id: string; recipient: string; subject: string; text: string; html: string | null };

/** Hands a letter to a mail server; throws PostRefused when it will never be taken, anything else when it may be later. */
export type Post = { send: (mail: PostedMail) => Promise<void>; close: () => void };

/** The mail server will not take this letter at any time: there is no such address, or it is refused for what it is. */
export class PostRefused extends Error {
  override name = 'PostRefused';
}

const CONNECT_MS = 8_000;
const SILENCE_MS = 15_000;

/** The mail server of the configuration. The id of a letter stands in its Message-ID: handed over twice, it can be known as the same. */
export function smtpPost(config: SmtpConfig): Post {
  let transport: Promise<Transporter> | undefined;
  const domain = /@([^<>\s@]+?)>?$/.exec(config.from)![1];
  return {
    async send({ id, recipient, subject, text, html }) {
      const server = await (transport ??= openTransport(config));
      try {
        await server.sendMail({
          from: config.from, to: { name: '', address: recipient }, subject, text, ...(html && { html }), messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (cause) {
        throw isFinal(cause) ? new PostRefused('The mail server refused the letter.', { cause }) : cause;
      }
    },
    close: () => void transport?.then((opened) => opened.close()),
  };
}

/** Loaded with the first letter: a server starts without it. */
async function openTransport({ host, port, isTls, requiresTls, user, password }: SmtpConfig): Promise<Transporter> {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    host, port, secure: isTls, requireTLS: requiresTls, ignoreTLS: !requiresTls, connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: SILENCE_MS,
    ...(user && { auth: { user, pass: password ?? '' } }), disableFileAccess: true, disableUrlAccess: true,
  });
}

/** A refusal of the address or of the letter; a wrong password is ours to mend, and a 4xx passes. */
function isFinal(cause: unknown): boolean {
  const { code, responseCode = 0 } = cause as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode >= 500;
}
