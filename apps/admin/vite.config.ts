import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const domainSources = fileURLToPath(new URL('../../libs/domain/src', import.meta.url));

export default defineConfig({
  plugins: [react()],
  resolve: {
    // The domain is compiled from its sources, so a build of the admin never waits for a build of the library.
    alias: [{ find: /^@almoner\/domain\/([a-z-]+)$/, replacement: `${domainSources}/$1/index.ts` }],
  },
  css: {
    preprocessorOptions: {
      scss: { quietDeps: true, silenceDeprecations: ['import', 'global-builtin'] },
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // The content security policy allows no inline script, style or data: font.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    sourcemap: false,
    reportCompressedSize: true,
  },
  server: {
    port: 5173,
    proxy: {
      '/api': {
        target: process.env['ALMONER_API_URL'] ?? 'http://localhost:3000',
        changeOrigin: false,
      },
    },
  },
});
