import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ChecklistLevel } from '@/graphql/__generated__/schema.ts';

/** The groups of the checklist, in order: what each is, and who asks for it. */
export const checklistLevels: Array<{ level: ChecklistLevel; title: MessageDescriptor; help: MessageDescriptor }> = [
  { level: 'LEGAL', title: msg`Lo que pide la ley`, help: msg`Con la norma que lo pide, cuando la conocemos.` },
  { level: 'NETWORK', title: msg`Lo que pide la red`, help: msg`Acuerdos con las comunidades que reciben a los viajeros.` },
  { level: 'RECOMMENDED', title: msg`Lo que se recomienda`, help: msg`No impide presentar el expediente; ayuda a decidir.` },
];

/** Items in the order in which the file shows them. */
export const inOrder = <I extends { level: ChecklistLevel }>(items: readonly I[]): I[] => checklistLevels.flatMap(({ level }) => items.filter((item) => item.level === level));
