import { Trans } from '@lingui/react/macro';
import { shortestPassword } from './password.ts';
import type { AuthFault } from './second-factor.ts';

/** Why signing in or up did not work, and what to do. */
export function AuthProblem(props: { problem: AuthFault }) {
  const { code, status } = props.problem;
  if (code === 'INVALID_ORIGIN' || code === 'MISSING_OR_NULL_ORIGIN') return <ForeignAddress openAt={props.problem.openAt} />;
  if (code === 'INVALID_CODE') return <Trans>El código no es correcto. Escriba el que muestra ahora su aplicación.</Trans>;
  if (code === 'CODE_USED') return <Trans>Ese código ya se usó: cada uno vale una sola vez. Espere el siguiente, unos segundos.</Trans>;
  if (code === 'INVALID_BACKUP_CODE') return <Trans>Ese código de respaldo no es suyo o ya se usó.</Trans>;
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return <Trans>Hubo demasiados códigos equivocados. Espere quince minutos y vuelva a intentar.</Trans>;
  if (code === 'INVALID_TWO_FACTOR_COOKIE' || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE') return <Trans>Pasó mucho tiempo o hubo muchos intentos. Vuelva a escribir su correo y su contraseña.</Trans>;
  if (code === 'INVALID_PASSWORD') return <Trans>La contraseña actual no es esa.</Trans>;
  if (code === 'UNAUTHORIZED') return <Trans>Su sesión terminó. Ingrese de nuevo.</Trans>;
  if (code === 'INVALID_EMAIL_OR_PASSWORD' || status === 401) {
    return <Trans>El correo y la contraseña no coinciden. Revise ambos y vuelva a intentar.</Trans>;
  }
  if (code?.startsWith('USER_ALREADY_EXISTS')) return <Trans>Ya hay una cuenta con ese correo. Ingrese con ella.</Trans>;
  if (code === 'PASSWORD_TOO_SHORT') return <Trans>La contraseña es muy corta: use al menos {shortestPassword} caracteres.</Trans>;
  if (code === 'INVALID_NAME') return <Trans>Escriba un nombre de 1 a 100 caracteres, todos visibles.</Trans>;
  if (code === 'INVALID_EMAIL') return <Trans>Ese correo no se puede usar. Escriba uno completo, por ejemplo ana@agencia.pe.</Trans>;
  if (code === 'INVALID_TOKEN') return <Trans>El enlace ya se usó o venció: dura una hora. Pida otro.</Trans>;
  if (status === 429) return <Trans>Hubo demasiados intentos seguidos. Espere un minuto y vuelva a intentar.</Trans>;
  return <Trans>No pudimos comunicarnos con el servidor. Lo que escribió sigue aquí: vuelva a intentar.</Trans>;
}

/** The server knows the portal by other addresses than the one in the browser. */
function ForeignAddress({ openAt }: { openAt: string | undefined }) {
  const here = window.location.origin;
  if (!openAt || openAt === here) return <Trans>El servidor respondió, y no acepta la dirección {here}. Abra el portal en la dirección que le dio quien lo instaló.</Trans>;
  return (
    <Trans>
      El servidor respondió, y no acepta la dirección {here}. Abra el portal en <a href={openAt}>{openAt}</a>.
    </Trans>
  );
}
