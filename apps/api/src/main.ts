import { createApplication } from './application.js';
import { readConfig } from './platform/config/config.js';
import { explainFailure } from './platform/config/explain-failure.js';

try {
  const config = readConfig(process.env);
  const app = await createApplication(config);
  await app.listen({ port: config.port, host: config.host });
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(1);
}
