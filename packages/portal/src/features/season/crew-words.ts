import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { CrewRole } from '@/graphql/__generated__/schema.ts';

export type CrewMember = { id: string; name: string; role: CrewRole };

/** What a member of a crew does. */
export const crewRoleWords: Record<CrewRole, MessageDescriptor> = { GUIDE: msg`Guía`, MULETEER: msg`Arriero o arriera` };
