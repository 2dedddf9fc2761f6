import { createAuthClient } from 'better-auth/client';

/** Signing in, up and out. Who the person is in the network's eyes comes from the GraphQL query `viewer`. */
export const authClient = createAuthClient({ baseURL: `${window.location.origin}/api/auth` });
