import { TEST_ORIGIN, type TestServer } from './kit.ts';

/** A browser of one person: keeps cookies as it is told to, and asks identity and GraphQL from an address of its own. */
export function openBrowser({ app }: Pick<TestServer, 'app'>, remoteAddress: string, userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0') {
  const jar = new Map<string, string>();
  const headers = () => ({ origin: TEST_ORIGIN, 'user-agent': userAgent, ...(jar.size > 0 && { cookie: [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ') }) });
  return {
    jar,
    async post(path: string, payload: object) {
      const response = await app.inject({ method: 'POST', url: `/api/auth${path}`, payload, headers: headers(), remoteAddress });
      for (const { name, value, maxAge } of response.cookies) {
        if (maxAge === 0 || value === '') jar.delete(name);
        else jar.set(name, value);
      }
      return { status: response.statusCode, body: response.json() as Record<string, any> };
    },
    async ask<Data = any>(query: string, variables?: object): Promise<{ data: Data; errors?: { extensions: { code: string } }[] }> {
      return (await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables }, headers: headers(), remoteAddress })).json();
    },
  };
}
export type Browser = ReturnType<typeof openBrowser>;
