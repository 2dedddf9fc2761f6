import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

export default defineConfig({
  sourceLocale: 'es',
  locales: ['es', 'en'],
  catalogs: [{ path: '<rootDir>/src/text/{locale}', include: ['<rootDir>/src'], exclude: ['**/*.test.*', '**/__generated__/**'] }],
  // Line numbers would change the catalogues with every edit of a screen.
  format: formatter({ lineNumbers: false }),
  orderBy: 'origin',
});
