import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { hasLength, isEmail, isNotEmpty, useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { MakeFirstAdministrator, MakeFirstAdministratorVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { PasswordField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { authClient } from './auth-client.ts';
import { AuthProblem } from './AuthProblem.tsx';
import { shortestPassword } from './password.ts';
import type { AuthFault } from './second-factor.ts';

const MAKE: TypedDocumentNode<MakeFirstAdministrator, MakeFirstAdministratorVariables> = gql`
  mutation MakeFirstAdministrator($input: MakeFirstAdministratorInput!) {
    makeFirstAdministrator(input: $input) {
      __typename
    }
  }
`;

type Account = { name: string; email: string; password: string };

/** Makes the first administrator: whoever is signed in (`signedInAs`), or a new account, which is signed in at once. */
export function FirstAdministratorForm(props: { token: string; signedInAs: string | null; onMade: () => Promise<void> }) {
  const { t } = useLingui();
  const [make, { loading }] = useMutation(MAKE);
  const [problem, setProblem] = useState<ReactNode>(null);
  const form = useForm<Account>({
    initialValues: { name: '', email: '', password: '' },
    validate: {
      name: isNotEmpty(t`Escriba su nombre y apellido.`),
      email: isEmail(t`Escriba un correo completo, por ejemplo ana@agencia.pe.`),
      password: hasLength({ min: shortestPassword }, t`Use al menos ${shortestPassword} caracteres.`),
    },
  });

  async function send(account: Account | null) {
    setProblem(null);
    try {
      const { data } = await make({ variables: { input: { token: props.token, account } } });
      if (data?.makeFirstAdministrator.__typename !== 'MakeFirstAdministratorSuccess') return setProblem(<Refusal kind={data?.makeFirstAdministrator.__typename} />);
      if (account) {
        const { error } = await authClient.signIn.email({ email: account.email, password: account.password });
        if (error) return setProblem(<MadeNotIn problem={error} />);
      }
      return await props.onMade();
    } catch (error) {
      return setProblem(<FaultNotice fault={faultOf(error)} />);
    }
  }

  if (props.signedInAs !== null) {
    return (
      <>
        {problem}
        <div>
          <Button look="primary" isBusy={loading} onClick={() => void send(null)}>
            <Trans>Administrar la red con la cuenta {props.signedInAs}</Trans>
          </Button>
        </div>
      </>
    );
  }
  return (
    <FormStack onSubmit={form.onSubmit(send)}>
      <TextField label={t`Nombre y apellido`} autoComplete="name" {...form.getInputProps('name')} />
      <TextField label={t`Correo electrónico`} type="email" autoComplete="username" {...form.getInputProps('email')} />
      <PasswordField label={t`Contraseña`} help={t`Al menos ${shortestPassword} caracteres.`} autoComplete="new-password" {...form.getInputProps('password')} />
      {problem}
      <Button type="submit" look="primary" isBusy={form.submitting}>
        <Trans>Crear la cuenta de administración</Trans>
      </Button>
    </FormStack>
  );
}

/** The account is there, and the link used; only signing in failed. */
function MadeNotIn({ problem }: { problem: AuthFault }) {
  return (
    <Notice tone="stop" isAnnounced>
      <p>
        <Trans>
          La cuenta ya está creada y administra la red, pero todavía no pudo ingresar. Este enlace ya no hace falta: <Link to="/sign-in">ingrese</Link> con ese correo y esa
          contraseña.
        </Trans>
      </p>
      <p>
        <AuthProblem problem={problem} />
      </p>
    </Notice>
  );
}

function Refusal({ kind }: { kind: string | undefined }) {
  return (
    <Notice tone="stop" isAnnounced>
      {kind === 'EmailTaken' ? (
        <Trans>Ya hay una cuenta con ese correo. Ingrese con ella en otra pestaña y abra este enlace de nuevo.</Trans>
      ) : (
        <Trans>La contraseña tiene entre {shortestPassword} y 200 caracteres.</Trans>
      )}
    </Notice>
  );
}
