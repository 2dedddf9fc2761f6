import { expect, test } from 'vitest';
import { languageOf } from './letter.ts';
import { amountsText, dayText, instantText, moneyText } from './letter-format.ts';
import { setLetter } from './set-letter.ts';

const content = {
  subject: 'Reserva <VT-1>', tone: 'good' as const, lead: 'Todo & más "bien".', facts: [['Salida', "Cancha's <b>"]] as const, paragraphs: ['Uno', 'Dos'],
  link: { label: 'Ver', url: 'http://trek.example/desk?a=1&b="2"' }, notes: ['Nota'],
};
const set = (isDemo = false) => setLetter(content, { language: 'es', name: '<script>alert(1)</script>', isDemo });

test('everything in a letter is escaped, and it loads nothing and runs nothing', () => {
  const { html } = set();
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;:');
  expect(html).toContain('Cancha&#39;s &lt;b&gt;');
  expect(html).toContain('href="http://trek.example/desk?a=1&amp;b=&quot;2&quot;"');
  expect(html).not.toMatch(/<script|<style|<link|<img|src=|url\(|@import/);
});
test('a subject is one line that reads as it is written, whatever a name within it holds', () => {
  const { subject, html } = setLetter({ ...content, subject: 'Apelación de A\r\nBcc: b@x.example\u2028\u202EVIGENTE\u202C\0 Ñusta' }, { language: 'es', name: undefined, isDemo: false });
  expect(subject).toBe('Apelación de A Bcc: b@x.example VIGENTE  Ñusta');
  expect(html).toContain(`<title>${subject}</title>`);
});
test('every text has a colour on a background of its own, in light and in dark', () => {
  const { html } = set();
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
  for (const tag of html.match(/<(?:body|a)[^>]+>/g)!) {
    expect([tag, /background-color:#\w+;background-color:light-dark\(#\w+,#\w+\)/.test(tag), /[;"]color:#\w+;color:light-dark\(/.test(tag)]).toEqual([tag, true, true]);
  }
});
test('the plain text says the same as the page, in the same order', () => {
  expect(set(true).text).toBe([
    '<script>alert(1)</script>:', 'Todo & más "bien".', "Salida: Cancha's <b>", 'Uno', 'Dos', 'Ver:\nhttp://trek.example/desk?a=1&b="2"', 'Nota',
    '—\nVilcanota Trek, red de turismo rural comunitario, Cusco. Le escribimos por su cuenta en la plataforma de la red.\nDemostración: la operación, los precios y las personas son inventados.\n',
  ].join('\n\n'));
  expect(set(false).text).not.toContain('Demostración');
});

test('days, hours and amounts read the same in every letter', () => {
  expect([dayText('2027-05-06', 'es'), dayText('2027-05-06', 'en')]).toEqual(['jueves 6 de mayo de 2027', 'Thursday 6 May 2027']);
  expect([instantText('2027-05-07T03:05:00Z', 'es'), instantText('2027-05-07T03:05:00Z', 'en')]).toEqual(['jueves 6 de mayo de 2027, 22:05 (hora de Lima)', 'Thursday 6 May 2027, 22:05 (Lima time)']);
  expect([moneyText({ amount: 124_099, currency: 'PEN' }, 'es'), moneyText({ amount: -500, currency: 'USD' }, 'en'), moneyText(null, 'es')]).toEqual(['S/\u00a01,240.99', '−USD\u00a05.00', 'por confirmar']);
  expect([amountsText([{ amount: 100, currency: 'PEN' }, null], 'en'), amountsText([], 'en')]).toEqual(['S/\u00a01.00 · to be confirmed', 'to be confirmed']);
});

test.each([
  ['es-PE,es;q=0.9,en;q=0.8', 'es'], ['en-US,en;q=0.9', 'en'], ['de-DE,de;q=0.9,en;q=0.5,es;q=0.4', 'en'], ['de', 'es'], ['en;q=0', 'es'], ['', 'es'], [undefined, 'es'], [';;q=,x', 'es'],
])('a browser that prefers %s is written to in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
