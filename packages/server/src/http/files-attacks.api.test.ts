import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { crc32, deflateSync } from 'node:zlib';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPdf, demoPicture } from '#seed/demo/papers';
import { LARGEST_BYTES } from '#modules/documents/document.rules';
import { startTestServer, type TestServer } from '../../test/kit.ts';
import type { Person } from '../../test/makers.ts';
import { aPaper, formOf, keptFiles, lineOf, makeDraft, placeOf, sendBytes, sendParts } from '../../test/papers.ts';

const MB = 1024 * 1024;
/** No attack may make the process grow by this much. */
const MOST_GROWTH = 64 * MB;

let server: TestServer;
let owner: Person;
let id: string;
const growths: number[] = [];

beforeAll(async () => {
  server = await startTestServer();
  ({ owner, id } = await makeDraft(server));
  // Everything is loaded and has run once before memory is measured, also what reads pictures.
  await sendParts(server, owner, id, [aPaper(await demoPicture(1))]);
  await server.url();
});
afterAll(() => server.stop());

/** By how much the process grew at most while something was done; what the attacker's end needs is in it. */
async function growthDuring(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  await work().finally(() => clearInterval(watch));
  return Math.max(most, process.memoryUsage().rss) - before;
}

/** What is sent leaves nothing behind: no file, no row. */
async function leavesNothing<T>(attack: () => Promise<T>): Promise<T> {
  // What an earlier attack cut off is perhaps only now being thrown away.
  const [files, line] = [(await keptFiles(server)).filter((path) => !path.includes('/incoming/')), await lineOf(server, owner, id)];
  let answer: T;
  growths.push(await growthDuring(async () => (answer = await attack())));
  for (let tries = 0; tries < 40 && (await keptFiles(server)).length > files.length; tries++) await sleep(50);
  expect(await keptFiles(server)).toEqual(files);
  expect(await lineOf(server, owner, id)).toEqual(line);
  return answer!;
}
const send = (content: Buffer, name = 'x.pdf', type = 'application/pdf') => sendParts(server, owner, id, [aPaper(content, name, type)]);
/** A PDF of so many bytes. */
const pdfOf = (bytes: number) => {
  const pdf = demoPdf('Largo');
  return Buffer.concat([pdf.subarray(0, 9), Buffer.alloc(bytes - pdf.length, '%\n'), pdf.subarray(9)]);
};
function* inPieces(bytes: Buffer, size = 64 * 1024) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
/** The form around a PDF of so many bytes, made while it is sent: the attacker's memory is not what is measured. */
function* formAround(bytes: number) {
  const { body } = formOf([aPaper('')], 'x');
  const end = body.lastIndexOf('\r\n--x--');
  const pdf = demoPdf('Largo');
  yield Buffer.concat([body.subarray(0, end), pdf.subarray(0, 9)]);
  const piece = Buffer.alloc(256 * 1024, '%\n');
  for (let left = bytes - pdf.length; left > 0; left -= piece.length) yield piece.subarray(0, left);
  yield Buffer.concat([pdf.subarray(9), body.subarray(end)]);
}
const FORM = 'multipart/form-data; boundary=x';

describe('too much', () => {
  it('is refused by what is declared, before anything is read', async () => {
    const answer = await leavesNothing(() => sendBytes(server, owner, id, FORM, formAround(17 * MB), { 'content-length': String(17 * MB + formOf([aPaper('')], 'x').body.length) }));
    expect(answer).toMatchObject({ status: 413, body: { problem: { kind: 'FileTooLarge', mostBytes: LARGEST_BYTES } } });
  });

  it('is refused by what arrives when nothing is declared, however much would follow', async () => {
    expect(await leavesNothing(() => sendBytes(server, owner, id, FORM, formAround(18 * MB)))).toMatchObject({ status: 413, body: { problem: { kind: 'FileTooLarge' } } });
    // Who never stops is cut off after some patience; some hear the answer first.
    const endless = await leavesNothing(() => sendBytes(server, owner, id, FORM, formAround(400 * MB)));
    expect(endless?.status ?? 413).toBe(413);
  });

  it('is one byte more than the limit, which itself is accepted', async () => {
    const chunked = (bytes: number) => sendBytes(server, owner, id, FORM, formAround(bytes));
    expect(await leavesNothing(() => chunked(LARGEST_BYTES + 1))).toMatchObject({ status: 413 });
    expect(await chunked(LARGEST_BYTES)).toMatchObject({ status: 201 });
  });

  it('is a thousand parts, or a second file, or a field as long as a book; the form without them is accepted', async () => {
    const fields = Array.from({ length: 1_000 }, (_, i) => ({ name: `f${i}`, content: 'x' }));
    const files = Array.from({ length: 1_000 }, (_, i) => ({ ...aPaper(), name: `file${i}` }));
    for (const parts of [[...fields, aPaper()], files, [aPaper(), ...fields], [aPaper(), aPaper()], [{ name: 'issuedOn', content: 'x'.repeat(MB) }, aPaper()], [{ name: '__proto__', content: 'x' }, aPaper()]]) {
      expect(await leavesNothing(() => sendParts(server, owner, id, parts))).toMatchObject({ status: 400, body: { problem: { kind: 'MalformedUpload' } } });
    }
    expect(await sendParts(server, owner, id, [aPaper()])).toMatchObject({ status: 201 });
  });
});

describe('what it is not', () => {
  it('is told by its content, whatever it is called or declared to be', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    for (const content of [page, Buffer.from('MZ\x90\x00 a program'), Buffer.from('GIF89a'), Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), Buffer.from('PK\x03\x04 an archive')]) {
      expect(await leavesNothing(() => send(content, 'x.pdf', 'application/pdf'))).toMatchObject({ status: 415, body: { problem: { kind: 'FileTypeNotAccepted', accepted: ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] } } });
    }
    expect(await send(demoPdf('x'), 'x.exe', 'text/html')).toMatchObject({ status: 201 });
  });

  it('is two things in one: a page or an archive around a PDF', async () => {
    const pdf = demoPdf('x');
    const archive = Buffer.from('PK\x05\x06' + '\0'.repeat(18), 'latin1');
    for (const content of [Buffer.concat([Buffer.from('<html><script>1</script>'), pdf]), Buffer.concat([Buffer.from('PK\x03\x04'), pdf]), Buffer.concat([pdf, archive]), Buffer.concat([pdf, archive.subarray(0, 20), Buffer.from('\x07\0\n%%EOF\n', 'latin1')]), Buffer.concat([pdf, Buffer.from('<script>1</script>')])]) {
      expect(await leavesNothing(() => send(content))).toMatchObject({ status: 422, body: { problem: { kind: 'FileUnreadable', because: 'NOT_ONLY_A_PDF' } } });
    }
    expect(await send(Buffer.concat([pdf, Buffer.from('\r\n')]))).toMatchObject({ status: 201 });
  });

  it('is empty, cut off or broken', async () => {
    const picture = await demoPicture(3, 'png');
    expect(await leavesNothing(() => send(Buffer.alloc(0)))).toMatchObject({ status: 422, body: { problem: { because: 'EMPTY' } } });
    for (const content of [demoPdf('x').subarray(0, 300), picture.subarray(0, picture.length / 2), Buffer.concat([picture.subarray(0, 60), Buffer.alloc(2_000, 7)])]) {
      expect(await leavesNothing(() => send(content))).toMatchObject({ status: 422, body: { problem: { kind: 'FileUnreadable', because: 'BROKEN' } } });
    }
  });

  it('is a header that promises 60,000 × 60,000 dots', async () => {
    expect(await leavesNothing(() => send(pngOf(60_000, 60_000), 'x.png'))).toMatchObject({ status: 422, body: { problem: { kind: 'PictureTooLarge', width: 60_000, height: 60_000 } } });
    expect(await send(pngOf(60, 60), 'x.png')).toMatchObject({ status: 201 });
  });
});

describe('names', () => {
  it('lead nowhere and hide nothing', async () => {
    const names = ['../../../../etc/passwd', '..\\..\\boot.ini', 'a\0b.pdf', '/absolute.pdf', '\u202Efdp.exe', `${'n'.repeat(5_000)}.pdf`];
    for (const name of names) {
      const { status, body } = await sendParts(server, owner, id, [aPaper(demoPdf('x'), name)], { itemSlug: 'classification' });
      expect([name, status === 201 || body.problem?.kind === 'MalformedUpload']).toEqual([name, true]);
    }
    const shown = (await lineOf(server, owner, id, 'classification')).documents.map(({ versions }: { versions: { fileName: string }[] }) => versions[0]!.fileName);
    expect(shown).toEqual(expect.arrayContaining(['passwd.pdf', 'absolute.pdf']));
    for (const name of shown) expect(name).toMatch(/^[^/\\\p{C}]{1,130}\.pdf$/u);
    const { folder } = server.config.documents as { folder: string };
    for (const file of await keptFiles(server)) expect(file).toMatch(new RegExp(`^${folder}/[0-9a-f]{2}/[0-9a-f]{32}\\.(pdf|jpg|png|webp)$`));
  });
});

describe('what breaks off', () => {
  it('leaves nothing: in the middle of a paper, of a form, and with a length that is not true', async () => {
    const { type, body } = formOf([aPaper(pdfOf(3 * MB))]);
    const cookie = await server.cookieOf(owner);
    const port = Number(new URL(await server.url()).port);
    // More than a person's turns, some gone before anybody looked: each turn comes back.
    for (const share of [0, 0, 0, 0.001, 0.001, 0.3, 0.99]) {
      await leavesNothing(() => new Promise<void>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.write(`POST ${placeOf(id)} HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\ncontent-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n`);
          socket.write(body.subarray(0, Math.floor(body.length * share)), () => setTimeout(() => socket.destroy(), share < 0.1 ? 0 : 50));
        });
        socket.on('error', () => {});
        socket.on('close', () => resolve());
      }));
    }
    const cut = body.subarray(0, body.length - 40);
    expect(await leavesNothing(() => sendBytes(server, owner, id, type, inPieces(cut)))).toMatchObject({ status: 400, body: { problem: { kind: 'MalformedUpload' } } });
    expect(await sendBytes(server, owner, id, type, inPieces(body))).toMatchObject({ status: 201 });
  });

  it('is no form at all', async () => {
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=other', 'application/pdf']) {
      expect(await leavesNothing(() => sendBytes(server, owner, id, type, [formOf([aPaper()], 'x').body]))).toMatchObject({ status: 400 });
    }
  });
});

describe('what takes its time', () => {
  /** Begins a paper over a connection of its own, and sends the rest when it is told to. */
  function begin(person: Person, certificationId: string) {
    let goOn = () => {};
    const waits = new Promise<void>((go) => (goOn = go));
    const { body } = formOf([aPaper()], 'x');
    const answer = sendBytes(server, person, certificationId, FORM, (async function* () {
      yield body.subarray(0, 200);
      await waits;
      yield body.subarray(200);
    })());
    return { answer, goOn };
  }
  const arriving = async () => (await keptFiles(server)).filter((path) => path.includes('/incoming/')).length;

  it('leaves turns to others: accounts made for it have those of one address together', async () => {
    const drafts = [await makeDraft(server), await makeDraft(server), await makeDraft(server)];
    const begun = drafts.slice(0, 2).flatMap((draft) => Array.from({ length: 4 }, () => begin(draft.owner, draft.id)));
    await expect.poll(arriving, { timeout: 15_000 }).toBe(8);
    const [, , victim] = drafts;
    expect(await sendBytes(server, victim!.owner, victim!.id, FORM, [formOf([aPaper()], 'x').body])).toMatchObject({ status: 429, headers: { 'retry-after': '2' }, body: { problem: { kind: 'TooManyUploads' } } });
    expect(await sendParts(server, victim!.owner, victim!.id, [aPaper()], { address: '10.1.1.1' })).toMatchObject({ status: 201 });
    for (const { goOn } of begun) goOn();
    for (const { answer } of begun) expect(await answer).toMatchObject({ status: 201 });
    expect(await sendParts(server, victim!.owner, victim!.id, [aPaper()])).toMatchObject({ status: 201 });
  });

  it('is written with the rights of its end: who was taken out, or signed out, meanwhile, leaves nothing', async () => {
    const leaves: [string, number][] = [[`update membership set role = 'READER' where person_id = $1`, 403], ['delete from membership where person_id = $1', 404], ['delete from auth."session" where "userId" = $1', 401]];
    for (const [left, status] of leaves) {
      const draft = await makeDraft(server);
      await leavesNothing(async () => {
        const { answer, goOn } = begin(draft.owner, draft.id);
        await expect.poll(arriving, { timeout: 15_000 }).toBe(1);
        await server.ownerPool.query(left, [draft.owner.id]);
        goOn();
        expect([left, (await answer)?.status]).toEqual([left, status]);
      });
      expect((await server.ownerPool.query('select from document where certification_id = $1', [draft.id])).rowCount).toBe(0);
    }
  });
});

describe('the server', () => {
  it('still answers, and grew by less than 64 MB under every attack', async () => {
    expect((await server.app.inject({ url: '/healthz', headers: { host: 'localhost' } })).statusCode).toBe(200);
    const most = Math.max(...growths);
    expect(most).toBeLessThan(MOST_GROWTH);
  });

  it('would be seen to grow: a reader that gathers what arrives does', async () => {
    const naive = Fastify({ bodyLimit: 200 * MB });
    naive.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    naive.post('/', async ({ body }) => (body as Buffer).length);
    const address = await naive.listen({ port: 0, host: '127.0.0.1' });
    const growth = await growthDuring(() => fetch(address, { method: 'POST', body: Readable.toWeb(Readable.from(formAround(100 * MB))) as ReadableStream, duplex: 'half', headers: { 'content-type': 'x/y' } } as RequestInit));
    await naive.close();
    expect(growth).toBeGreaterThan(MOST_GROWTH);
  });
});

/** A PNG whose header promises so many dots, with the beginning of one row. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = height > 1_000 ? Buffer.alloc(1_000) : Buffer.alloc(height * (1 + width * 3));
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
