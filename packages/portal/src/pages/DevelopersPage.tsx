import contractUrl from '@vilcanota/schema/schema.graphql?url';
import { Trans, useLingui } from '@lingui/react/macro';
import { liveAddress, tenLines } from '@/features/developers/start-query.ts';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { RowList } from '@/ui/tables/RowList.tsx';
import { CodeBlock } from '@/ui/words/CodeBlock.tsx';
import styles from './DevelopersPage.module.css';

/** For who writes programs: how to ask, and what to know before. */
export function DevelopersPage() {
  const { t } = useLingui();
  const address = liveAddress(window.location.origin);
  return (
    <PageBody>
      <PageHeader title={t`Para desarrolladores`} help={t`Todo lo que muestra este portal sale de una sola interfaz GraphQL. Leer rutas, áreas, salidas y cupos no pide cuenta.`} />
      <Section title={t`Preguntar en diez líneas`}>
        <CodeBlock label={t`Programa de ejemplo`} text={tenLines(window.location.origin)} />
        <p>
          {/* A page of its own rules for styles: it must be loaded, not only shown. */}
          <a href="/graphql">
            <Trans>Probar consultas en el explorador</Trans>
          </a>
          {' · '}
          <a href={contractUrl} download="vilcanota-trek.graphql">
            <Trans>Descargar el contrato (SDL)</Trans>
          </a>
        </p>
      </Section>
      <Section title={t`Lo que conviene saber`}>
        <div className={styles.rows}>
          <RowList>
            <li>
              <Trans>
                <strong>Lo desconocido es null.</strong> Nadie ha confirmado ese dato; no es cero ni vacío. Los hechos traen sus fuentes.
              </Trans>
            </li>
            <li>
              <Trans>
                <strong>Las negativas son resultados.</strong> Cada mutación devuelve una unión: pida <code>__typename</code>, los datos de cada negativa y siempre{' '}
                <code>{'... on Problem { message }'}</code>, porque pueden agregarse otras.
              </Trans>
            </li>
            <li>
              <Trans>
                <strong>Todo lo que cambia algo lleva una clave:</strong> si el <code>input</code> tiene <code>key</code>, repetir con la misma y los mismos datos da la misma respuesta y no se hace dos veces.
              </Trans>
            </li>
            <li>
              <Trans>
                <strong>Lo que cambia, al instante:</strong> las suscripciones van por WebSocket (protocolo <code>graphql-transport-ws</code>) en <code>{address}</code>.
              </Trans>{' '}
              <Trans>
                <code>departureRoom</code> dice los cupos de las salidas, sin cuenta; <code>myReservations</code>, las reservas de su agencia, con su sesión.
              </Trans>
            </li>
            <li>
              <Trans>
                <strong>Dinero:</strong> un entero en la unidad más pequeña (céntimos, centavos) junto a su moneda. Las monedas nunca se suman entre sí.
              </Trans>
            </li>
            <li>
              <Trans>
                <strong>Fechas:</strong> el día de una salida es un <code>LocalDate</code> de Lima, nunca un instante; los instantes son <code>DateTime</code> en UTC.
              </Trans>
            </li>
            <li>
              <Trans>
                <strong>Listas largas:</strong> <code>first</code> (hasta 100) y <code>after</code> con el <code>endCursor</code> de la página anterior. Una consulta muy profunda o muy costosa se
                rechaza con su motivo.
              </Trans>
            </li>
            <li>
              <Trans>
                <strong>Errores:</strong> <code>extensions.code</code> dice cuál: <code>NOT_SIGNED_IN</code>, <code>NOT_ALLOWED</code>, <code>NOT_FOUND</code>, <code>IDEMPOTENCY_KEY_REUSED</code>,{' '}
                <code>DOCUMENT_TOO_DEEP</code>, <code>DOCUMENT_TOO_COSTLY</code>, <code>UNAVAILABLE</code>.
              </Trans>
            </li>
            <li>
              <Trans>
                <strong>Lo de una agencia pide una sesión</strong> de este portal. Todavía no hay claves para programas, y otros sitios no pueden preguntar desde el navegador.
              </Trans>
            </li>
          </RowList>
        </div>
      </Section>
    </PageBody>
  );
}
