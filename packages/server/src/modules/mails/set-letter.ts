import type { Language, LetterContent, SetLetter, Tone } from './letter.ts';

/** To whom and where a letter is set: the greeting, and whether its figures are invented. */
export type Setting = {
  language: Language;
  /** Undefined: to whom the address belongs is not known. */
  name: string | undefined;
  isDemo: boolean;
};

// The design language's wool and night (portal/src/ui/theme/tokens.css). Written twice: a reader that does not know light-dark() keeps the first.
const DYES = {
  paper: ['#faf6ee', '#10181a'], surface: ['#fffdf9', '#172124'], line: ['#ddd3bf', '#31414a'],
  ink: ['#1f1b16', '#f3eee3'], quiet: ['#676051', '#a39d8f'], laguna: ['#0e4f53', '#6fc3c0'], onLaguna: ['#ffffff', '#06292b'],
  chillca: ['#2c6739', '#8ccb92'], qolle: ['#e8b54a', '#f0c566'], cochinilla: ['#a61e3c', '#f3919d'],
} as const;
const dye = (property: string, name: keyof typeof DYES) => `${property}:${DYES[name][0]};${property}:light-dark(${DYES[name][0]},${DYES[name][1]});`;
const BANDS: Record<Tone, keyof typeof DYES> = { good: 'chillca', attention: 'qolle', stop: 'cochinilla', plain: 'laguna' };
const FONT = "font-family:'Hanken Grotesk',system-ui,-apple-system,'Segoe UI',sans-serif;";
const DISPLAY = "font-family:Piazzolla,Georgia,'Times New Roman',serif;";

const WORDS: Record<Language, { greeting: (name: string | undefined) => string; demo: string; why: string; whyUnknown: string }> = {
  es: {
    greeting: (name) => (name ? `${name}:` : 'Buenos días:'), demo: 'Demostración: la operación, los precios y las personas son inventados.',
    why: 'Vilcanota Trek, red de turismo rural comunitario, Cusco. Le escribimos por su cuenta en la plataforma de la red.',
    whyUnknown: 'Vilcanota Trek, red de turismo rural comunitario, Cusco. Le escribimos una sola vez, porque alguien dio este correo.',
  },
  en: {
    greeting: (name) => (name ? `Dear ${name},` : 'Hello,'), demo: 'Demonstration: operating data, prices and people are invented.',
    why: 'Vilcanota Trek, a rural tourism network of Andean communities, Cusco. We write because of your account on the network’s platform.',
    whyUnknown: 'Vilcanota Trek, a rural tourism network of Andean communities, Cusco. We write once, because somebody gave this address.',
  },
};

/**
 * Sets a letter as HTML and as plain text. Everything in it is escaped; it loads nothing from anywhere, needs no script and no style sheet,
 * and has a background and a colour of its own wherever it has text, so that no reader's dark mode makes it unreadable.
 */
export function setLetter(content: LetterContent, setting: Setting): SetLetter {
  const said = { ...content, subject: oneLine(content.subject) };
  return { subject: said.subject, html: htmlOf(said, setting), text: textOf(said, setting) };
}

/** A subject is one line that reads as it is written: names within it may be older than what names may be today. */
const oneLine = (subject: string) => subject.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/(?![\u200C\u200D])\p{Cf}/gu, '');

function textOf({ lead, facts = [], paragraphs = [], link, notes = [] }: LetterContent, { language, name, isDemo }: Setting): string {
  const words = WORDS[language];
  const blocks = [
    words.greeting(name), lead, facts.map(([label, value]) => `${label}: ${value}`).join('\n'), ...paragraphs,
    link ? `${link.label}:\n${link.url}` : '', ...notes, ['—', name ? words.why : words.whyUnknown, isDemo ? words.demo : ''].filter(Boolean).join('\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function htmlOf({ subject, tone, lead, facts = [], paragraphs = [], link, notes = [] }: LetterContent, { language, name, isDemo }: Setting): string {
  const words = WORDS[language];
  const band = BANDS[tone];
  const small = `margin:0 0 8px;font-size:14px;line-height:1.5;${dye('color', 'quiet')}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(subject)}</title>
</head>
<body style="margin:0;padding:24px 12px;color-scheme:light dark;${dye('background-color', 'paper')}${dye('color', 'ink')}${FONT}">
<div role="main" style="max-width:560px;margin:0 auto">
<p style="margin:0 4px 12px;font-size:18px;font-weight:600;${dye('color', 'laguna')}${DISPLAY}">Vilcanota Trek</p>
<div style="padding:24px;border:1px solid;border-top-width:4px;border-radius:4px;${dye('border-color', 'line')}${dye('border-top-color', band)}${dye('background-color', 'surface')}">
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.25;font-weight:600;${DISPLAY}">${escape(subject)}</h1>
${paragraph(words.greeting(name))}
${paragraph(lead)}
${facts.length > 0 ? `<dl style="margin:0 0 16px;padding:12px 0 4px;border-top:1px solid;border-bottom:1px solid;${dye('border-color', 'line')}">\n${facts.map(fact).join('\n')}\n</dl>` : ''}
${paragraphs.map(paragraph).join('\n')}
${link ? button(link) : ''}
${notes.map((note) => `<p style="${small}">${escape(note)}</p>`).join('\n')}
</div>
<div style="padding:16px 4px">
<p style="${small}">${escape(name ? words.why : words.whyUnknown)}</p>
${isDemo ? `<p style="${small}">${escape(words.demo)}</p>` : ''}
</div>
</div>
</body>
</html>
`.replaceAll(/\n{2,}/g, '\n');
}

const paragraph = (text: string) => `<p style="margin:0 0 16px;font-size:16px;line-height:1.55">${escape(text)}</p>`;
const fact = ([label, value]: readonly [string, string]) =>
  `<div style="margin:0 0 8px"><dt style="font-size:13px;${dye('color', 'quiet')}">${escape(label)}</dt><dd style="margin:0;font-size:16px;font-weight:600;overflow-wrap:anywhere">${escape(value)}</dd></div>`;
const button = ({ label, url }: { label: string; url: string }) =>
  `<p style="margin:0 0 16px"><a href="${escape(url)}" target="_blank" rel="noopener" style="display:inline-block;padding:12px 20px;border-radius:4px;font-size:16px;font-weight:600;text-decoration:none;${dye('background-color', 'laguna')}${dye('color', 'onLaguna')}">${escape(label)}</a></p>`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]!);
