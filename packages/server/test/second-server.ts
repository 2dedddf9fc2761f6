import type { AddressInfo } from 'node:net';
import { appUrl } from '#db/cluster';
import { makeApp } from '#http/app';
import { openParts } from '#http/open-parts';
import type { TestServer } from './kit.ts';

/** A further application over the database of a test server, as another process would be: it shares nothing else with it. */
export async function startBeside({ config, databaseUrl }: TestServer) {
  const { parts, close } = await openParts(config, { url: appUrl(databaseUrl) });
  const app = await makeApp(parts);
  await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    app,
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    async stop() {
      await app.close();
      await close();
    },
  };
}
