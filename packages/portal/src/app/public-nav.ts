import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { LinkProps } from '@tanstack/react-router';

/** What stands in the top bar for everybody, in order. */
export const publicNav: Array<{ to: LinkProps['to']; label: MessageDescriptor }> = [
  { to: '/treks', label: msg`Rutas` },
  { to: '/departures', label: msg`Salidas` },
  { to: '/availability', label: msg`Disponibilidad` },
  { to: '/communities', label: msg`Comunidades` },
  { to: '/areas', label: msg`Áreas de conservación` },
  { to: '/agencies', label: msg`Agencias` },
];
