import { Trans, useLingui } from '@lingui/react/macro';
import { agencyRoleWords } from '@/features/states/role-words.ts';
import { SelectField } from '@/ui/fields/fields.tsx';
import { InChargeWords, totalInCharge } from './InChargeWords.tsx';
import { successorsOf, type Member } from './member.ts';
import styles from './MemberTable.module.css';

/** What somebody looks after, and who takes it over. */
export function SuccessorField(props: { member: Member; members: readonly Member[]; value: string; isMissing: boolean; onChange: (personId: string) => void }) {
  const { t, i18n } = useLingui();
  const { member } = props;
  if (totalInCharge(member.inCharge) === 0) {
    return (
      <p>
        <Trans>No tiene nada a su cargo: no hay nada que traspasar.</Trans>
      </p>
    );
  }
  const successors = successorsOf(props.members, member.person.id);
  return (
    <div className={styles.stack}>
      <p>
        <Trans>
          A cargo de {member.person.name}: <strong><InChargeWords of={member.inCharge} /></strong>. Nada de eso cambia: solo quién lo atiende.
        </Trans>
      </p>
      <SelectField
        label={t`Pasa a cargo de`}
        value={props.value}
        error={props.isMissing && props.value === '' ? t`Elija quién lo atiende desde ahora.` : undefined}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        data={[{ value: '', label: successors.length > 0 ? t`Elija una persona` : t`Nadie más puede reservar` }, ...successors.map(({ person, role }) => ({ value: person.id, label: `${person.name} (${i18n._(agencyRoleWords[role].word)})` }))]}
      />
    </div>
  );
}
