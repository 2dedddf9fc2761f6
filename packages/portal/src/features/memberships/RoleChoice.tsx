import { useLingui } from '@lingui/react/macro';
import { networkRoleNames, networkRoleWords } from '@/features/states/role-words.ts';
import type { NetworkRole } from '@/graphql/__generated__/schema.ts';
import { CheckboxField } from '@/ui/fields/fields.tsx';
import styles from './RoleChoice.module.css';

/** Which roles in the network, each with what it lets one do. */
export function RoleChoice(props: { roles: readonly NetworkRole[]; onChange: (roles: NetworkRole[]) => void }) {
  const { t, i18n } = useLingui();
  return (
    <fieldset className={styles.roles}>
      <legend>{t`Funciones`}</legend>
      {networkRoleNames.map((name) => (
        <CheckboxField
          key={name}
          label={i18n._(networkRoleWords[name].word)}
          help={i18n._(networkRoleWords[name].may)}
          checked={props.roles.includes(name)}
          onChange={(event) => props.onChange(event.currentTarget.checked ? [...props.roles, name] : props.roles.filter((role) => role !== name))}
        />
      ))}
    </fieldset>
  );
}
