import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { readConfig } from '#config';
import { appUrl } from '#db/cluster';
import { makeApp } from '#http/app';
import { openParts } from '#http/open-parts';
import { effects } from '#jobs/effects';
import { schedule } from '#jobs/schedule';
import { startJobs } from '#jobs/start-jobs';
import { ordinarySteps } from '#modules/capacity/hold-batch';
import { breakStatements } from './controls/break-statements.ts';
import { controls } from './controls/list.ts';
import { cutReplies } from './cut-replies.ts';
import { followHarness } from './follow-harness.ts';
import { recordingEffects } from './recording-effects.ts';
import { withShortHolds } from './short-holds.ts';

// One server process over a migrated database, for races and kills: prints its address, listens on a free port.
// CONTROL names a broken twin; without it this is the ordinary application. CUT_REPLIES loses a share of the answers, HOLD_SECONDS makes
// holds short, JOBS=true runs what a server does by itself.
followHarness();
const config = readConfig();
const control = controls.find(({ name }) => name === (process.env.CONTROL ?? 'none'));
if (!control || !config.databaseUrl) throw new Error('CONTROL must name a control, DATABASE_URL a database.');
const { statements = {}, steps = ordinarySteps, jobs = (all) => all, takeRoom = (road) => road } = control.twin;
breakStatements(statements);
const ordinary = { effects: recordingEffects(effects), schedule };
const { parts } = await openParts(config, { url: appUrl(config.databaseUrl) }, { jobs: jobs(ordinary), steps: withShortHolds(steps, Number(process.env.HOLD_SECONDS ?? 0)) });
parts.takeRoom = takeRoom(parts.takeRoom);
const app = await makeApp(parts);
cutReplies(app, Number(process.env.CUT_REPLIES ?? 0));
await app.listen({ port: 0, host: '127.0.0.1' });
if (process.env.JOBS === 'true') startJobs(parts);
console.log(`listening http://127.0.0.1:${(app.server.address() as AddressInfo).port}`);
