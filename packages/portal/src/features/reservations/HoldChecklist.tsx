import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { SteppedDiamond } from '@/ui/marks/SteppedDiamond.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import styles from './HoldChecklist.module.css';
import { mustBeNamedNow, type HoldFacts } from './next-step.ts';

const shapes = { done: 'filled', needed: 'half', later: 'hollow' } as const;

/** What makes a hold a reservation, one diamond each: filled when done, half when it is the next thing, hollow when it may follow. */
export function HoldChecklist(props: { facts: HoldFacts; departures: number }) {
  const { facts } = props;
  const isNamed = facts.named >= facts.people;
  const namesNow = mustBeNamedNow(facts);
  return (
    <ul className={styles.list}>
      <Item state="done" title={<Plural value={props.departures} one="Salida bloqueada" other="Las # salidas bloqueadas" />}>
        {props.departures > 1 && <Trans>Todas o ninguna: se confirman y se liberan juntas.</Trans>}
      </Item>
      <Item
        state={facts.isCertified ? 'done' : 'needed'}
        title={facts.isCertified ? <Trans>Certificación de la agencia vigente</Trans> : <Trans>La certificación de la agencia no está vigente</Trans>}
      >
        {!facts.isCertified && <Trans>Sin ella no se puede confirmar. Los cupos siguen bloqueados hasta su hora.</Trans>}
      </Item>
      <Item
        state={isNamed ? 'done' : namesNow ? 'needed' : 'later'}
        title={
          <Trans>
            Nombres: {facts.named} de {facts.people}
          </Trans>
        }
      >
        {!isNamed &&
          (namesNow ? (
            <Trans>
              El plazo venció el <DateText date={facts.namingDeadline} />: para confirmar hacen falta todos los nombres.
            </Trans>
          ) : (
            <Trans>
              Pueden seguir hasta el <DateText date={facts.namingDeadline} style="weekday" />; no impiden confirmar.
            </Trans>
          ))}
      </Item>
    </ul>
  );
}

function Item(props: { state: keyof typeof shapes; title: ReactNode; children?: ReactNode }) {
  return (
    <li className={styles.item} data-state={props.state}>
      <span className={styles.mark}>
        <SteppedDiamond shape={shapes[props.state]} />
      </span>
      <div>
        <p className={styles.title}>
          {props.title}
          <span className="spoken">
            {props.state === 'done' ? <Trans>: hecho</Trans> : props.state === 'needed' ? <Trans>: falta</Trans> : <Trans>: puede seguir</Trans>}
          </span>
        </p>
        {props.children && <p className={styles.note}>{props.children}</p>}
      </div>
    </li>
  );
}
