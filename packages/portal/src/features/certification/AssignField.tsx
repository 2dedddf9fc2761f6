import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type {
  AssignCertification,
  AssignCertificationVariables,
  SetCertificationDue,
  SetCertificationDueVariables,
  TakeCertification,
  TakeCertificationVariables,
} from '@/graphql/__generated__/documents.ts';
import type { CertificationState } from '@/graphql/__generated__/schema.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { isLocalDate } from '@/lib/lima-today.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateField, SelectField } from '@/ui/fields/fields.tsx';
import styles from './AssignField.module.css';

const TAKE: TypedDocumentNode<TakeCertification, TakeCertificationVariables> = gql`
  mutation TakeCertification($input: TakeCertificationInput!) {
    takeCertification(input: $input) {
      ... on CertificationSuccess {
        certification {
          id
          ...ReviewHead_certification
        }
      }
      ... on AlreadyTaken {
        assignee {
          id
          name
        }
      }
      ... on Problem {
        message
      }
    }
  }
`;
const ASSIGN: TypedDocumentNode<AssignCertification, AssignCertificationVariables> = gql`
  mutation AssignCertification($input: AssignCertificationInput!) {
    assignCertification(input: $input) {
      ... on CertificationSuccess {
        certification {
          id
          ...ReviewHead_certification
        }
      }
      ... on AlreadyTaken {
        assignee {
          id
          name
        }
      }
      ... on AssigneeMayNotDecide {
        obstacle
      }
      ... on Problem {
        message
      }
    }
  }
`;
const SET_DUE: TypedDocumentNode<SetCertificationDue, SetCertificationDueVariables> = gql`
  mutation SetCertificationDue($input: SetCertificationDueInput!) {
    setCertificationDue(input: $input) {
      ... on CertificationSuccess {
        certification {
          id
          ...ReviewHead_certification
        }
      }
      ... on DueDateInvalid {
        earliest
        latest
      }
      ... on Problem {
        message
      }
    }
  }
`;

type Answer = TakeCertification['takeCertification'] | AssignCertification['assignCertification'] | SetCertificationDue['setCertificationDue'];
type Refusal = Exclude<Answer, { __typename: 'CertificationSuccess' }>;

/** Who is at a file and by when it is answered; both can be changed by whoever may decide on it. */
export function AssignField(props: {
  certificationId: string;
  assignee: { id: string; name: string } | null;
  dueOn: LocalDate | null;
  state: CertificationState;
  certifiers: ReadonlyArray<{ id: string; name: string }>;
  personId: string;
  today: LocalDate;
  mayChange: boolean;
  onReload: () => void;
}) {
  const { t } = useLingui();
  const { certificationId, assignee, dueOn, personId } = props;
  const [problem, setProblem] = useState<{ refusal: Refusal | null; fault: Fault | null } | null>(null);
  const [take, taking] = useMutation(TAKE);
  const [assign, assigning] = useMutation(ASSIGN);
  const [chosen, setChosen] = useState<{ insteadOf: string; id: string } | null>(null);
  const [setDue] = useMutation(SET_DUE);

  async function run(ask: () => Promise<Answer | undefined>) {
    setProblem(null);
    try {
      const answer = await ask();
      if (answer && answer.__typename !== 'CertificationSuccess') setProblem({ refusal: answer, fault: null });
    } catch (error) {
      setProblem({ refusal: null, fault: faultOf(error) });
    }
  }

  const takeIt = () => run(async () => (await take({ variables: { input: { certificationId } } })).data?.takeCertification);
  const giveTo = (assigneeId: string | null) => run(async () => (await assign({ variables: { input: { certificationId, assigneeId } } })).data?.assignCertification);
  const moveDue = (day: string) => run(async () => (await setDue({ variables: { input: { certificationId, dueOn: day } } })).data?.setCertificationDue);

  // Chosen and then said: whoever goes through the list by its arrow keys would give the file to everybody they pass.
  const givenId = assignee?.id ?? '';
  const shownId = chosen?.insteadOf === givenId ? chosen.id : givenId;
  const chosenName = props.certifiers.find(({ id }) => id === shownId)?.name;

  return (
    <div className={styles.assign}>
      <SelectField
        label={t`A cargo de`}
        disabled={!props.mayChange}
        value={shownId}
        data={[{ value: '', label: t`nadie todavía` }, ...props.certifiers.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => setChosen({ insteadOf: givenId, id: event.currentTarget.value })}
      />
      <DueField key={dueOn} dueOn={dueOn} today={props.today} isOff={!props.mayChange} onMove={(day) => void moveDue(day)} />
      {props.mayChange && (assignee === null || (assignee.id === personId && props.state === 'SUBMITTED')) && (
        <Button isBusy={taking.loading} onClick={() => void takeIt()}>
          <Trans>Tomar el expediente</Trans>
        </Button>
      )}
      {props.mayChange && shownId !== givenId && (
        <Button look="primary" isBusy={assigning.loading} onClick={() => void giveTo(shownId || null)}>
          {chosenName ? t`Dejar a cargo de ${chosenName}` : t`Dejar sin nadie a cargo`}
        </Button>
      )}
      {problem && <AssignProblem {...problem} onReload={props.onReload} />}
    </div>
  );
}

/** By when the file is answered: moved on leaving the field, not with every key. */
function DueField(props: { dueOn: LocalDate | null; today: LocalDate; isOff: boolean; onMove: (day: LocalDate) => void }) {
  const { t } = useLingui();
  const [day, setDay] = useState(props.dueOn ?? '');
  return (
    <DateField
      isSaidInWords
      label={t`Plazo de respuesta`}
      disabled={props.isOff}
      min={props.today}
      value={day}
      onChange={(event) => setDay(event.currentTarget.value)}
      onBlur={() => isLocalDate(day) && day !== props.dueOn && props.onMove(day)}
    />
  );
}

function AssignProblem(props: { refusal: Refusal | null; fault: Fault | null; onReload: () => void }) {
  const { refusal, fault } = props;
  if (fault) return <FaultNotice fault={fault} />;
  return (
    <Notice
      tone="stop"
      isAnnounced
      actions={
        <Button size="small" onClick={props.onReload}>
          <Trans>Ver cómo está ahora</Trans>
        </Button>
      }
    >
      <Words refusal={refusal} />
    </Notice>
  );
}

function Words({ refusal }: { refusal: Refusal | null }) {
  switch (refusal?.__typename) {
    case 'AlreadyTaken':
      return <Trans>{refusal.assignee.name} ya lo tomó. Si debe pasar a otra persona, cámbielo en la lista.</Trans>;
    case 'AssigneeMayNotDecide':
      return <Trans>Esa persona no puede decidir este expediente: lo preparó o pertenece a la agencia.</Trans>;
    case 'DueDateInvalid':
      return <Trans>El plazo va desde hoy hasta seis meses más.</Trans>;
    default:
      return <Trans>No se guardó: el expediente cambió mientras tanto.</Trans>;
  }
}
