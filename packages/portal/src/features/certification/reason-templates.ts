import type { Language } from '@/lib/language.ts';

export type Template = Record<Language, string>;
export const decisionChoices = ['certify', 'conditions', 'refuse'] as const;
export type DecisionChoice = (typeof decisionChoices)[number];

/** Sentences to begin with, in the language of the agency. They are written out in both: what the agency reads does not follow the language of the screen. */
export const reasonTemplates: Template[] = [
  { es: 'El documento presentado no corresponde a la agencia: ', en: 'The paper shown does not belong to the agency: ' },
  { es: 'Lo presentado venció y no se renovó: ', en: 'What was shown has run out and was not renewed: ' },
  { es: 'Falta un requisito que pide la ley: ', en: 'Something that the law asks for is missing: ' },
  { es: 'No se cumple un acuerdo con las comunidades: ', en: 'An agreement with the communities is not kept: ' },
];

/** Conditions the network usually sets. */
export const conditionTemplates: Template[] = [
  { es: 'Presentar antes de la primera salida: ', en: 'To be shown before the first departure: ' },
  { es: 'En cada salida va un guía con carné vigente.', en: 'A guide with a card in force goes on every departure.' },
  { es: 'Las cargas por arriero no pasan de lo que permite la ley de porteadores.', en: 'Loads per muleteer stay within what the porters’ law allows.' },
];

/** What a sheet begins with: what is not accepted leads to a refusal, everything else to certifying. */
export function likelyChoice(lines: ReadonlyArray<{ item: { isRequired: boolean }; mark: { mark: string } | null }>): DecisionChoice {
  return lines.some(({ item, mark }) => item.isRequired && mark?.mark === 'REFUSE') ? 'refuse' : 'certify';
}

/** A template added to what is typed already, on a line of its own. */
export const withTemplate = (typed: string, template: string) => (typed.trim() === '' ? template : `${typed.trimEnd()}\n${template}`);
