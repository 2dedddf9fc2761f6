import { isTest, lineAt } from './sources.mjs';

/** A page that asks anew: the handlers renew the reference that the reading takes, so they come first, or the page goes on with the old answer. */
export const handlersFirst = {
  name: 'handlers before reading',
  check: (files) =>
    files
      .filter(({ path }) => path.startsWith('packages/portal/src/') && !isTest(path))
      .flatMap(({ path, text }) => {
        const read = text.search(/\buseReadQuery\(/);
        const handlers = text.search(/\buseQueryRefHandlers\(/);
        if (read < 0 || handlers < 0 || handlers < read) return [];
        return [{ path, line: lineAt(text, handlers), says: 'call useQueryRefHandlers before useReadQuery: after it, what is asked anew is not drawn' }];
      }),
};
