import { Trans, useLingui } from '@lingui/react/macro';
import {
  Checkbox,
  NativeSelect,
  PasswordInput,
  Textarea,
  TextInput,
  type CheckboxProps,
  type NativeSelectProps,
  type PasswordInputProps,
  type TextareaProps,
  type TextInputProps,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { isLocalDate } from '@/lib/lima-today.ts';
import { DateText } from '@/ui/words/DateText.tsx';
import styles from './fields.module.css';

/** What every field has. Required is the rule and is not marked; what may stay empty says so in its label. */
type FieldWords = { label: string; help?: ReactNode; isOptional?: boolean };

function wordsOf({ label, help, isOptional }: FieldWords) {
  return {
    label: (
      <>
        {label}
        {isOptional && (
          <span className={styles.optional}>
            {' '}
            <Trans>(opcional)</Trans>
          </span>
        )}
      </>
    ),
    description: help,
    inputWrapperOrder: ['label', 'description', 'input', 'error'] as Array<'label' | 'description' | 'input' | 'error'>,
    classNames: { label: styles.label, description: styles.help, error: styles.error, input: styles.input },
  };
}

export function TextField({ label, help, isOptional, ...rest }: Omit<TextInputProps, 'label'> & FieldWords) {
  return <TextInput {...wordsOf({ label, help, isOptional })} {...rest} />;
}

/**
 * A calendar day; the browser's own picker, which every phone does well. The value is `YYYY-MM-DD`. The picker writes the
 * day in the order of the browser's language. `isSaidInWords` says it below, where nothing else on the screen does: nobody
 * shall take the 11th of May for the 5th of November.
 */
export function DateField({ label, help, isOptional, isSaidInWords, ...rest }: Omit<TextInputProps, 'label' | 'type'> & FieldWords & { isSaidInWords?: boolean }) {
  const value = isSaidInWords && isLocalDate(rest.value) ? rest.value : null;
  return (
    <TextInput
      {...wordsOf({ label, help, isOptional })}
      {...rest}
      type="date"
      inputContainer={(input) => (
        <>
          {input}
          {value && (
            <span className={styles.inWords} aria-hidden="true">
              <DateText date={value} style="weekday" />
            </span>
          )}
        </>
      )}
    />
  );
}

export function PasswordField({ label, help, isOptional, ...rest }: Omit<PasswordInputProps, 'label'> & FieldWords) {
  const { t } = useLingui();
  // Mantine's own button has no words and no place in the order of the keyboard.
  return <PasswordInput {...wordsOf({ label, help, isOptional })} visibilityToggleButtonProps={{ 'aria-label': t`Mostrar u ocultar lo escrito`, tabIndex: 0 }} {...rest} />;
}

export function TextAreaField({ label, help, isOptional, ...rest }: Omit<TextareaProps, 'label'> & FieldWords) {
  return <Textarea {...wordsOf({ label, help, isOptional })} rows={3} {...rest} />;
}

export function SelectField({ label, help, isOptional, ...rest }: Omit<NativeSelectProps, 'label'> & FieldWords) {
  // The kit's own arrow gives way to that of the filters.
  return <NativeSelect rightSection={<></>} {...wordsOf({ label, help, isOptional })} {...rest} />;
}

export function CheckboxField({ label, help, isOptional, ...rest }: Omit<CheckboxProps, 'label'> & FieldWords) {
  const { label: words, description } = wordsOf({ label, help, isOptional });
  return <Checkbox label={words} description={description} {...rest} />;
}
