import { useLingui } from '@lingui/react/macro';
import { SelectField } from '@/ui/fields/fields.tsx';
import type { Template } from './reason-templates.ts';

/** Sentences to begin with, in both languages; choosing one adds it to the text. */
export function TemplateField(props: { templates: readonly Template[]; onChoose: (text: string) => void }) {
  const { t } = useLingui();
  const of = (language: 'es' | 'en') => props.templates.map((template) => ({ value: template[language], label: template[language].replace(/: $/, '…') }));
  return (
    <SelectField
      label={t`Empezar con una frase`}
      isOptional
      value=""
      data={[{ value: '', label: '–' }, { group: t`en español`, items: of('es') }, { group: t`en inglés`, items: of('en') }]}
      onChange={(event) => event.currentTarget.value && props.onChoose(event.currentTarget.value)}
    />
  );
}
