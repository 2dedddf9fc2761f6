import { Plural, Trans } from '@lingui/react/macro';
import type { RucFault } from '@/graphql/__generated__/schema.ts';
import { rucLength } from './ruc.ts';

/** What is wrong with the form of a RUC and what to do. `count`: how many digits were typed. */
export function RucFaultWords(props: { fault: RucFault; count: number }) {
  if (props.count === 0) return <Trans>Escriba el RUC de su agencia.</Trans>;
  if (props.fault === 'PREFIX') {
    return <Trans>El RUC de una agencia empieza con 20 o con 10. Revise las dos primeras cifras.</Trans>;
  }
  if (props.fault === 'CHECK_DIGIT') {
    return <Trans>La última cifra no concuerda con las otras diez. Revise si cambió o trocó alguna.</Trans>;
  }
  if (props.count > rucLength) {
    return <Plural value={props.count - rucLength} one="Sobra # cifra: el RUC tiene once." other="Sobran # cifras: el RUC tiene once." />;
  }
  return <Plural value={rucLength - props.count} one="Falta # cifra: el RUC tiene once." other="Faltan # cifras: el RUC tiene once." />;
}
