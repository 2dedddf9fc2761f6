import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { readConfig } from '#config';
import { appUrl } from '#db/cluster';
import { makeApp } from '#http/app';
import { openParts } from '#http/open-parts';
import { controls } from './controls/list.ts';

// One server process over a migrated database, for races and kills: prints its address, listens on a free port.
// CONTROL names a broken twin; without it this is the ordinary application.
const config = readConfig();
const steps = controls[process.env.CONTROL ?? 'none'];
if (!steps || !config.databaseUrl) throw new Error('CONTROL must name a control, DATABASE_URL a database.');
const { parts } = await openParts(config, { url: appUrl(config.databaseUrl) }, { steps });
const app = await makeApp(parts);
await app.listen({ port: 0, host: '127.0.0.1' });
console.log(`listening http://127.0.0.1:${(app.server.address() as AddressInfo).port}`);
