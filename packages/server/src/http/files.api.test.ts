import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPdf, demoPicture } from '#seed/demo/papers';
import { MOST_BYTES_EVER, MOST_EVER } from '#modules/documents/document.rules';
import { submittedFile } from '../../test/certifications.ts';
import { startTestServer, TEST_ORIGIN, type TestServer } from '../../test/kit.ts';
import { aPaper, keptFiles, lineOf, makeDraft, sendParts } from '../../test/papers.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

describe('a paper that is sent', () => {
  it('is kept as it is, known by its content, under its own name', async () => {
    const { owner, id } = await makeDraft(server);
    const content = demoPdf('Ficha RUC');
    const sent = await sendParts(server, owner, id, [{ name: 'issuedOn', content: '2026-01-05' }, aPaper(content, 'Ficha RUC ñ.txt', 'text/html'), { name: 'validUntil', content: '2027-12-31' }]);
    expect(sent.status).toBe(201);
    const [document] = (await lineOf(server, owner, id)).documents;
    expect(document).toMatchObject({ id: sent.body.version!.documentId, versions: [{
      id: sent.body.version!.id, version: 1, fileName: 'Ficha RUC ñ.txt.pdf', mediaType: 'application/pdf', bytes: content.length, issuedOn: '2026-01-05', validUntil: '2027-12-31', isCarried: false,
      uploadedBy: { id: owner.id }, thumbnailUrl: null, url: `/files/documents/${sent.body.version!.id}`,
    }] });
    const { rows } = await server.ownerPool.query('select stored_as from document_version where id = $1', [sent.body.version!.id]);
    expect(rows[0].stored_as).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{32}\.pdf$/);
  });

  it('is drawn anew when it is a picture: upright, without where it was taken, with a small one', async () => {
    const { owner, id } = await makeDraft(server);
    const taken = await sharp(await demoPicture(40)).withMetadata({ orientation: 6 }).withExif({ IFD0: { Copyright: 'somebody', ImageDescription: 'a secret' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '13/1 19/1 0/1' } }).jpeg().toBuffer();
    expect((await sharp(taken).metadata()).exif).toBeDefined();
    const { body } = await sendParts(server, owner, id, [aPaper(Buffer.concat([taken, Buffer.from('PK\x03\x04 hidden behind')]), 'IMG_1.jpeg')]);
    const [{ versions: [version] }] = (await lineOf(server, owner, id)).documents;
    expect(version).toMatchObject({ id: body.version!.id, fileName: 'IMG_1.jpeg', mediaType: 'image/jpeg', width: 900, height: 1200 });
    const download = await get(version.url, owner);
    expect(download.rawPayload.length).toBe(version.bytes);
    expect(download.rawPayload.includes('hidden behind')).toBe(false);
    const redrawn = await sharp(download.rawPayload).metadata();
    expect([redrawn.format, redrawn.width, redrawn.height, redrawn.exif, redrawn.orientation]).toEqual(['jpeg', 900, 1200, undefined, undefined]);
    const small = await get(version.thumbnailUrl, owner);
    expect(await sharp(small.rawPayload).metadata()).toMatchObject({ format: 'webp', height: 320, width: 240 });
  });

  it.each(['png', 'webp'] as const)('may be a %s', async (format) => {
    const { owner, id } = await makeDraft(server);
    expect((await sendParts(server, owner, id, [aPaper(await demoPicture(200, format), 'x')])).status).toBe(201);
    expect((await lineOf(server, owner, id)).documents[0].versions[0]).toMatchObject({ fileName: `x.${format}`, mediaType: `image/${format}`, width: 1200 });
  });

  it('becomes a new version of a document, the earlier one staying readable', async () => {
    const { owner, id } = await makeDraft(server);
    const first = (await sendParts(server, owner, id, [aPaper()])).body.version!;
    const second = (await sendParts(server, owner, id, [aPaper(demoPdf('Dos'), 'dos.pdf'), { name: 'documentId', content: first.documentId }])).body.version!;
    expect(second.documentId).toBe(first.documentId);
    const { documents } = await lineOf(server, owner, id);
    expect(documents).toHaveLength(1);
    expect(documents[0].versions.map((v: { id: string }) => v.id)).toEqual([second.id, first.id]);
    expect((await get(`/files/documents/${first.id}`, owner)).statusCode).toBe(200);
  });

  it('belongs to the item it was sent to: a document of another item or file is not found, and nothing is kept', async () => {
    const { owner, id } = await makeDraft(server);
    const { documentId } = (await sendParts(server, owner, id, [aPaper()])).body.version!;
    const before = await keptFiles(server);
    expect((await sendParts(server, owner, id, [aPaper(), { name: 'documentId', content: documentId }], { itemSlug: 'directory' })).status).toBe(404);
    const other = await makeDraft(server);
    expect((await sendParts(server, other.owner, other.id, [aPaper(), { name: 'documentId', content: documentId }])).status).toBe(404);
    expect(await keptFiles(server)).toEqual(before);
  });

  it('is refused with dates that contradict each other, or are none', async () => {
    const { owner, id } = await makeDraft(server);
    const dated = (issuedOn: string, validUntil: string) => sendParts(server, owner, id, [aPaper(), { name: 'issuedOn', content: issuedOn }, { name: 'validUntil', content: validUntil }]);
    expect(await dated('2027-01-02', '2027-01-01')).toMatchObject({ status: 422, body: { problem: { kind: 'DatesInvalid' } } });
    expect(await dated('2027-02-30', '')).toMatchObject({ status: 400, body: { problem: { kind: 'MalformedUpload' } } });
    expect(await dated('2027-01-01', '2027-01-01')).toMatchObject({ status: 201 });
  });

  it('finds room for ten in an item, and no more', async () => {
    const { owner, id } = await makeDraft(server);
    const statuses = [];
    for (let i = 0; i < 11; i++) statuses.push((await sendParts(server, owner, id, [aPaper()])).status);
    expect(statuses).toEqual([...Array(10).fill(201), 409]);
    const [{ id: documentId }] = (await lineOf(server, owner, id)).documents;
    expect((await sendParts(server, owner, id, [aPaper(), { name: 'documentId', content: documentId }])).status).toBe(201);
    expect((await sendParts(server, owner, id, [aPaper()], { itemSlug: 'directory' })).status).toBe(201);
  });
});

describe('who may send a paper', () => {
  it('are the owners of its agency, from the portal, while the file is in their hands', async () => {
    const booker = await server.makePerson();
    const { agency, owner, id } = await makeDraft(server, await server.makeAgency({ certified: false, members: [{ person: booker, role: 'BOOKER' }] }));
    const certifier = await server.makePerson({ networkRoles: ['CERTIFIER'] });
    const stranger = (await server.makeAgency()).owner;
    const send = (person: typeof owner | undefined, wish = {}) => sendParts(server, person, id, [aPaper()], wish);
    expect(await send(undefined)).toMatchObject({ status: 401, body: { problem: { kind: 'NotSignedIn' } } });
    expect(await send(stranger)).toMatchObject({ status: 404, body: { problem: { kind: 'NotFound' } } });
    expect(await send(booker)).toMatchObject({ status: 403, body: { problem: { kind: 'NotAllowed' } } });
    expect(await send(certifier)).toMatchObject({ status: 403 });
    expect(await send(owner, { origin: 'https://evil.example' })).toMatchObject({ status: 403, body: { problem: { kind: 'WrongOrigin' } } });
    expect(await send(owner, { itemSlug: 'nothing' })).toMatchObject({ status: 404 });
    expect(await send(owner, { origin: TEST_ORIGIN })).toMatchObject({ status: 201 });
    await server.ownerPool.query('delete from document_version; delete from document; delete from certification_preparer');
    await server.ownerPool.query('delete from certification where agency_id = $1', [agency.id]);
    const submitted = await submittedFile(server, agency);
    expect(await sendParts(server, owner, submitted, [aPaper()])).toMatchObject({ status: 409, body: { problem: { kind: 'CertificationNotEditable', state: 'SUBMITTED' } } });
  });
});

describe('who has not proven their address', () => {
  it('sends no papers: accounts cost nothing, letters that are read do', async () => {
    const owner = await server.makePerson({ isEmailVerified: false });
    const { id } = await makeDraft(server, await server.makeAgency({ certified: false, owner }));
    expect(await sendParts(server, owner, id, [aPaper()])).toMatchObject({ status: 403, body: { problem: { kind: 'EmailNotVerified' } } });
    await server.ownerPool.query(`update auth."user" set "emailVerified" = true where id = $1`, [owner.id]);
    expect(await sendParts(server, owner, id, [aPaper()])).toMatchObject({ status: 201 });
  });
});

describe('what a file was ever sent', () => {
  it('has bounds of its own, in papers and in bytes, whatever was taken out again; what an earlier file lends does not count', async () => {
    const { owner, id } = await makeDraft(server);
    const { documentId } = (await sendParts(server, owner, id, [aPaper()])).body.version!;
    const bytes = (value: number) => server.ownerPool.query('update document_version set bytes = $2 where document_id = $1', [documentId, value]);
    await bytes(MOST_BYTES_EVER);
    await server.ownerPool.query('update document set removed_at = app_now(), removed_by = $2 where id = $1', [documentId, owner.id]);
    expect(await sendParts(server, owner, id, [aPaper()])).toMatchObject({ status: 409, body: { problem: { kind: 'TooManyDocuments', where: 'BYTES_EVER', most: MOST_BYTES_EVER } } });
    await bytes(1);
    await server.ownerPool.query(`insert into document_version (document_id, version, file_name, media_type, bytes, sha256, stored_as, uploaded_by)
      select document_id, n, file_name, media_type, bytes, sha256, stored_as, uploaded_by from document_version, generate_series(2, $2) n where document_id = $1`, [documentId, MOST_EVER]);
    expect(await sendParts(server, owner, id, [aPaper()])).toMatchObject({ status: 409, body: { problem: { kind: 'TooManyDocuments', where: 'EVER', most: MOST_EVER } } });
    await server.ownerPool.query('update document_version set carried_from_id = id where document_id = $1 and version = 2', [documentId]);
    expect(await sendParts(server, owner, id, [aPaper()])).toMatchObject({ status: 201 });
  });
});

describe('who may read a paper', () => {
  it('are the agency’s members and the network’s staff; it is a file, never a page', async () => {
    const reader = await server.makePerson();
    const { owner, id } = await makeDraft(server, await server.makeAgency({ certified: false, members: [{ person: reader, role: 'READER' }] }));
    const { body } = await sendParts(server, owner, id, [aPaper(await demoPicture(10), 'Ñandú 1.jpg')]);
    const url = `/files/documents/${body.version!.id}`;
    for (const person of [owner, reader, await server.makePerson({ networkRoles: ['CERTIFIER'] })]) {
      const answer = await get(url, person);
      expect(answer.statusCode).toBe(200);
      expect(answer.headers).toMatchObject({
        'content-type': 'image/jpeg', 'content-disposition': `attachment; filename="Nandu 1.jpg"; filename*=UTF-8''%C3%91and%C3%BA%201.jpg`, 'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'", 'cache-control': 'private, no-store',
      });
      expect((await get(`${url}/thumbnail`, person)).statusCode).toBe(200);
    }
    for (const person of [undefined, (await server.makeAgency()).owner]) {
      for (const path of [url, `${url}/thumbnail`]) expect(await get(path, person)).toMatchObject({ statusCode: 404 });
    }
    for (const path of ['/files/documents/nothing', '/files/documents/00000000-0000-7000-8000-000000000000', '/files/documents/..%2f..%2fetc%2fpasswd']) expect((await get(path, owner)).statusCode).toBe(404);
  });
});

const get = async (url: string, person: { id: string; name: string; email: string } | undefined) =>
  server.app.inject({ url, headers: { host: 'localhost', ...(person && { cookie: await server.cookieOf(person) }) } });
