import { useApolloClient, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useRouter } from '@tanstack/react-router';
import { ChangeEmailForm } from '@/features/people/ChangeEmailForm.tsx';
import { ChangeNameForm } from '@/features/people/ChangeNameForm.tsx';
import { ChangePasswordForm } from '@/features/people/ChangePasswordForm.tsx';
import { SecondFactorSection } from '@/features/people/SecondFactorSection.tsx';
import { SessionList } from '@/features/people/SessionList.tsx';
import { useSetLanguage } from '@/features/people/use-set-language.ts';
import { VerifyEmail } from '@/features/people/VerifyEmail.tsx';
import { askViewerAgain } from '@/features/people/viewer.ts';
import { chooseLanguage, type Language } from '@/lib/language.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { SelectField } from '@/ui/fields/fields.tsx';
import { FactsStrip } from '@/ui/figures/FactsStrip.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Section } from '@/ui/page/Section.tsx';
import type { load } from './AccountPage.query.ts';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';

/** A person's own account: who they are, the language of letters, where they are signed in, password and second factor. */
export function AccountPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const client = useApolloClient();
  const router = useRouter();
  const { data } = useReadQuery(props.data);
  const { viewer } = data;
  if (!viewer) return <NotHere />;

  async function lookAgain() {
    await askViewerAgain(client);
    await router.invalidate();
  }

  return (
    <PageBody>
      <PageHeader title={t`Mi cuenta`} help={t`Su cuenta es de una persona; con ella trabaja para sus agencias o para la red.`} />
      <FactsStrip
        facts={[
          { label: t`Nombre`, value: viewer.person.name },
          { label: t`Correo electrónico`, value: viewer.person.email, note: viewer.isEmailVerified ? <Trans>confirmado</Trans> : <Trans>por confirmar con el enlace de la carta</Trans> },
        ]}
      />
      {!viewer.isEmailVerified && viewer.person.email && <VerifyEmail email={viewer.person.email} />}
      <Section title={t`Nombre`} help={t`Así lo ven su agencia y la red, también en lo que hizo antes.`}>
        <ChangeNameForm name={viewer.person.name} onChanged={lookAgain} />
      </Section>
      <Section title={t`Idioma`} help={t`El de las pantallas y el de las cartas que le escribimos.`}>
        <LanguageField />
      </Section>
      <Section title={t`Sesiones`} help={t`Dónde está abierta su cuenta. Si no reconoce una, ciérrela y cambie la contraseña.`}>
        <SessionList viewer={viewer} />
      </Section>
      <SecondFactorSection isOn={viewer.hasSecondFactor} isNeeded={viewer.needsSecondFactor} onChanged={lookAgain} />
      <Section title={t`Contraseña`} help={t`Al cambiarla se cierran las sesiones en otros dispositivos.`}>
        <ChangePasswordForm onChanged={lookAgain} />
      </Section>
      {viewer.person.email && (
        <Section title={t`Correo electrónico`} help={t`Con él ingresa, y ahí le llegan las cartas. Para cambiarlo, confirme el nuevo con el enlace que le enviamos; al de antes le avisamos.`}>
          <ChangeEmailForm email={viewer.person.email} needsCode={viewer.hasSecondFactor} />
        </Section>
      )}
      <Section title={t`Sus datos`}>
        <p>
          <Link to="/desk/my-data">
            <Trans>Llevarse o borrar lo que guardamos de usted</Trans>
          </Link>
        </p>
      </Section>
    </PageBody>
  );
}

function LanguageField() {
  const { t } = useLingui();
  const language = useLanguage();
  const tell = useSetLanguage();
  function choose(next: Language) {
    void chooseLanguage(next);
    tell(next);
  }
  return (
    <SelectField
      label={t`Idioma de pantallas y cartas`}
      value={language}
      onChange={(event) => choose(event.currentTarget.value === 'en' ? 'en' : 'es')}
      data={[{ value: 'es', label: 'Español' }, { value: 'en', label: 'English' }]}
      maw={320}
    />
  );
}
