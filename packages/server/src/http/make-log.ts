import { type DestinationStream, type Logger, pino } from 'pino';

/** What people typed, and what lets one be somebody else: never in a log line, wherever in its object it stands. Ids are enough to find a thing. */
const REDACTED = [
  'password', 'token', 'secret', 'cookie', 'authorization', 'set-cookie', 'email', 'recipient', 'variables',
  'firstNames', 'lastNames', 'documentNumber', 'birthDate', 'diet', 'medicalNote', 'emergencyContact', 'clientName', 'ruc',
];
/** Deeper than any line of ours: a request's headers are two down. */
const DEPTHS = ['', '*.', '*.*.', '*.*.*.'];

/** The logger of the house. Faults are logged by their facts (format-error.ts); this is the second lock on the same door. */
export const makeLog = (level: string, to?: DestinationStream): Logger =>
  pino({ level, redact: { paths: DEPTHS.flatMap((depth) => REDACTED.map((key) => (key.includes('-') ? `${depth.replace(/\.$/, '')}["${key}"]` : `${depth}${key}`))), censor: '[kept out]' } }, to as DestinationStream);
