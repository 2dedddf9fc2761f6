import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CatalogueTextKind, CatalogueTextPart } from '@/graphql/__generated__/schema.ts';

/** What has texts in two languages. */
export const textKindWords: Record<CatalogueTextKind, MessageDescriptor> = {
  PLACE: msg`Lugar`, TREK: msg`Ruta`, STAGE: msg`Etapa`, SERVICE_NAME: msg`Tipo de servicio`, FIGURE: msg`Cifra`, FIGURE_VALUE: msg`Valor de una cifra`, ECOSYSTEM_SERVICE: msg`Lo que hacen los bosques`,
  CHECKLIST_ITEM: msg`Requisito de certificación`, SEASON: msg`Temporada de tarifas`,
};
/** Which of its texts. */
export const textPartWords: Record<CatalogueTextPart, MessageDescriptor> = {
  NAME: msg`nombre`, HIGH_POINT: msg`punto más alto`, LABEL: msg`rótulo`, QUALIFIER: msg`aclaración`, TEXT: msg`texto`, TITLE: msg`título`, ISSUER: msg`quién lo emite`, INSTRUMENT: msg`norma`, EVIDENCE: msg`cómo se acredita`, RENEWAL: msg`renovación`,
};
