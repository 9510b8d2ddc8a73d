import { defineConfig } from '@hey-api/openapi-ts';

/** The admin's types and requests come from the API's OpenAPI document; the output is never committed. */
export default defineConfig({
  input: '../api/openapi.json',
  output: 'src/lib/api/generated',
  plugins: [
    {
      name: '@hey-api/client-fetch',
      runtimeConfigPath: './src/lib/api/client-config',
      throwOnError: true,
    },
    '@hey-api/typescript',
    { name: '@hey-api/sdk', responseStyle: 'data' },
    '@tanstack/react-query',
  ],
});
