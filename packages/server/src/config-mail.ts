import { StartupProblem } from '#db/startup-problem';

/** The mail server that takes our letters, and who they come from. */
export type SmtpConfig = {
  host: string;
  port: number;
  /** TLS from the first byte on; otherwise it is begun by STARTTLS. */
  isTls: boolean;
  /** Letters go out encrypted or not at all; not, only when it was asked for. */
  requiresTls: boolean;
  user: string | undefined;
  password: string | undefined;
  from: string;
};

const EXAMPLE = 'SMTP_URL=smtps://user:password@mail.example.org:465';

/** Reads SMTP_URL and MAIL_FROM; undefined when there is no mail server. What is wrong is one sentence, and never the password. */
export function readSmtp(env: NodeJS.ProcessEnv): SmtpConfig | undefined {
  if (!env.SMTP_URL) return undefined;
  const url = URL.canParse(env.SMTP_URL) ? new URL(env.SMTP_URL) : undefined;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname || url.pathname.length > 1) {
    throw new StartupProblem(`SMTP_URL must be an address that begins with smtp:// or smtps://, for example ${EXAMPLE}.`);
  }
  const tls = url.searchParams.get('tls') ?? 'always';
  if (!['always', 'never'].includes(tls) || (url.protocol === 'smtps:' && tls === 'never')) {
    throw new StartupProblem('SMTP_URL must say tls=never, to send without encryption over smtp://, or nothing about tls.');
  }
  const isTls = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || (isTls ? 465 : 587)), isTls, requiresTls: tls === 'always',
    user: decoded(url.username), password: decoded(url.password), from: sender(env.MAIL_FROM),
  };
}

/** A bare address, or a name with the address in angle brackets. */
const SENDER = /^(?:[^<>\p{Cc}]*<([^<>\s@]+@[^<>\s@]+)>|[^<>\s@]+@[^<>\s@]+)$/u;

function sender(text: string | undefined): string {
  if (text && SENDER.test(text)) return text;
  throw new StartupProblem('MAIL_FROM must name the sender of letters when SMTP_URL is set, for example MAIL_FROM="Vilcanota Trek <no-reply@example.org>".');
}

function decoded(part: string): string | undefined {
  try {
    return part ? decodeURIComponent(part) : undefined;
  } catch {
    throw new StartupProblem('SMTP_URL must have user and password written as in an address: a % in them is %25, an @ is %40.');
  }
}
