import { Trans, useLingui } from '@lingui/react/macro';
import { TextAreaField } from '@/ui/fields/fields.tsx';
import { reasonTemplates, withTemplate } from './reason-templates.ts';
import { TemplateField } from './TemplateField.tsx';
import { longestReason } from './validity.ts';

/** Why a file is to be refused; the agency reads it once it is confirmed. */
export function RefuseFields(props: { reason: string; isMissing: boolean; onReason: (reason: string) => void }) {
  const { t } = useLingui();
  return (
    <>
      <TextAreaField
        label={t`Motivo`}
        help={t`La agencia lo lee tal como lo escriba: diga qué falta y cómo corregirlo.`}
        maxLength={longestReason}
        rows={6}
        value={props.reason}
        onChange={(event) => props.onReason(event.currentTarget.value)}
        error={props.isMissing && <Trans>Escriba el motivo: sin él la agencia no sabe qué corregir.</Trans>}
      />
      <TemplateField templates={reasonTemplates} onChoose={(text) => props.onReason(withTemplate(props.reason, text))} />
    </>
  );
}
