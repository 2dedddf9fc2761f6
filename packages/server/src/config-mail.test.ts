import { expect, test } from 'vitest';
import { readSmtp } from './config-mail.ts';

const MAIL_FROM = 'Vilcanota Trek <no-reply@example.org>';

test('without a mail server there is none', () => {
  expect([readSmtp({}), readSmtp({ SMTP_URL: '', MAIL_FROM })]).toEqual([undefined, undefined]);
});
test('letters go out encrypted unless it was asked otherwise', () => {
  expect(readSmtp({ SMTP_URL: 'smtps://ana:p%40ss@mail.example.org', MAIL_FROM })).toEqual({ host: 'mail.example.org', port: 465, isTls: true, requiresTls: true, user: 'ana', password: 'p@ss', from: MAIL_FROM });
  expect(readSmtp({ SMTP_URL: 'smtp://mail.example.org:2525', MAIL_FROM: 'no-reply@example.org' })).toMatchObject({ port: 2525, isTls: false, requiresTls: true, user: undefined });
  expect(readSmtp({ SMTP_URL: 'smtp://[::1]?tls=never', MAIL_FROM })).toMatchObject({ host: '::1', port: 587, requiresTls: false });
});
test.each([
  [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL'], [{ SMTP_URL: 'https://mail.example.org' }, 'SMTP_URL'], [{ SMTP_URL: 'smtp://' }, 'SMTP_URL'], [{ SMTP_URL: 'smtp://mail.example.org/path' }, 'SMTP_URL'],
  [{ SMTP_URL: 'smtps://mail.example.org?tls=never' }, 'SMTP_URL'], [{ SMTP_URL: 'smtp://mail.example.org?tls=maybe' }, 'SMTP_URL'], [{ SMTP_URL: 'smtp://ana:50%@mail.example.org' }, 'SMTP_URL'],
  [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: '' }, 'MAIL_FROM'], [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'Ana' }, 'MAIL_FROM'], [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'a@b.c\nBcc: x@y.z' }, 'MAIL_FROM'],
])('a mistake in %o is one sentence that names it', (env, name) => {
  expect(() => readSmtp({ MAIL_FROM, ...env })).toThrow(new RegExp(`^${name} must .*\\.$`));
});
test('what is said about a mistake does not repeat the password', () => {
  expect(() => readSmtp({ SMTP_URL: 'https://ana:secreto@mail.example.org', MAIL_FROM })).toThrow(/^(?!.*secreto)/);
});
