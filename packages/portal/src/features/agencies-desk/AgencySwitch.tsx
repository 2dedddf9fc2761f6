import { Trans, useLingui } from '@lingui/react/macro';
import { IconBuildingCottage, IconCheck, IconChevronDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { AgencyStanding } from '@/graphql/__generated__/schema.ts';
import { Disclosure } from '@/ui/actions/Disclosure.tsx';
import styles from './AgencySwitch.module.css';

type Choice = { id: string; tradeName: string; standing: AgencyStanding };

/**
 * In whose name the person works. Who belongs to several agencies changes it here; who belongs to one reads its name,
 * which leads to its page. `bar` opens a panel, `list` shows the choices at once (in the phone's menu).
 */
export function AgencySwitch(props: { agencies: readonly Choice[]; current: Choice; onChoose: (agencyId: string) => void; look: 'bar' | 'list' }) {
  const { t } = useLingui();
  const { agencies, current } = props;
  if (agencies.length === 1) {
    return (
      <Link to="/desk" className={styles.only}>
        <IconBuildingCottage size={20} stroke={1.75} aria-hidden />
        <span className={styles.name}>{current.tradeName}</span>
      </Link>
    );
  }
  if (props.look === 'list') {
    return (
      <div className={styles.list}>
        <p className={styles.caption}>
          <Trans>Agencia en cuyo nombre trabaja</Trans>
        </p>
        <Choices {...props} />
      </div>
    );
  }
  return (
    <Disclosure
      align="start"
      label={t`${current.tradeName}: cambiar de agencia`}
      trigger={
        <>
          <IconBuildingCottage size={20} stroke={1.75} aria-hidden />
          <span className={styles.name}>{current.tradeName}</span>
          <IconChevronDown size={16} stroke={1.75} aria-hidden />
        </>
      }
    >
      <Choices {...props} />
    </Disclosure>
  );
}

function Choices(props: { agencies: readonly Choice[]; current: Choice; onChoose: (agencyId: string) => void }) {
  return (
    <ul className={styles.choices}>
      {props.agencies.map((agency) => (
        <li key={agency.id}>
          <button
            type="button"
            className={styles.choice}
            aria-current={agency.id === props.current.id || undefined}
            onClick={() => props.onChoose(agency.id)}
          >
            <span className={styles.check}>{agency.id === props.current.id && <IconCheck size={18} stroke={1.75} aria-hidden />}</span>
            <span className={styles.words}>
              <span>{agency.tradeName}</span>
              <StateMark of="agency" state={agency.standing} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
