import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import babel from '@rolldown/plugin-babel';
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// The Lingui plugin recommends its native transform on every run; the combination used here is the one that was tried.
process.env.LINGUI_SUPPRESS_BABEL_WARNING = '1';

const server = `http://127.0.0.1:${process.env.PORT ?? '4000'}`;

// The server trusts its own address; while developing, the browser's is this one.
const proxied = { target: server, headers: { origin: server } };
// Opened in a browser the address is a page of the portal, the explorer.
const explorer = { ...proxied, ws: true, bypass: (request: { headers: { accept?: string } }) => (request.headers.accept?.includes('text/html') ? '/index.html' : undefined) };

// What follows changes is fetched when something is followed.
const isLive = (id: string) => /graphql\/live-socket\.ts|@apollo\/client\/link\/subscriptions/.test(id);
const isFramework = (id: string) => !isLive(id) && /node_modules\/(react|react-dom|scheduler|@tanstack|@apollo|@lingui|graphql|graphql-tag|rxjs|optimism|@wry|tslib)\//.test(id);
const isLightKit = (id: string) => !isLive(id) && /\/src\/(ui|lib|graphql)\//.test(id) && !/\/ui\/(theme\/(Kit|mantine)|fields\/|feedback\/(ConfirmDialog|Dialog|show-toast))/.test(id);

/** Scanned papers may hold pictures that pdf.js reads by files of its own, which it fetches by name when it meets one. */
const paperReaders = {
  name: 'paper-readers',
  generateBundle(this: { emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => string }) {
    const { resolve } = createRequire(import.meta.url);
    const { version } = JSON.parse(readFileSync(resolve('pdfjs-dist/package.json'), 'utf8')) as { version: string };
    for (const name of ['jbig2_nowasm_fallback.js', 'openjpeg_nowasm_fallback.js']) {
      this.emitFile({ type: 'asset', fileName: `assets/pdfjs-${version}/${name}`, source: readFileSync(resolve(`pdfjs-dist/wasm/${name}`)) });
    }
  },
};

export default defineConfig({
  plugins: [
    babel({ presets: [linguiTransformerBabelPreset()] }),
    lingui(),
    react({ compiler: true }),
    paperReaders,
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  optimizeDeps: { exclude: ['@graphiql/react/setup-workers/vite'] },
  server: { port: 5173, strictPort: true, proxy: { '/graphql': explorer, '/api': proxied, '/files': proxied } },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // Two chunks that every page needs, instead of sixty small ones; pages, features and Mantine stay apart.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'framework', test: isFramework, priority: 2 }, { name: 'kit', test: isLightKit, priority: 1 }] } } },
  },
  test: {
    setupFiles: ['src/test/setup.ts'],
    css: false,
    // Making every module anew for each file took most of the time. What a file leaves behind is put right, here and by src/test.
    isolate: false,
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    // Rules need no browser.
    projects: [
      { extends: true, test: { name: 'rules', environment: 'node', include: ['src/**/*.test.ts'] } },
      { extends: true, test: { name: 'components', environment: 'jsdom', setupFiles: ['src/test/leave-nothing.ts'], include: ['src/**/*.test.tsx'] } },
    ],
  },
});
