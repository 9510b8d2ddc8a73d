import { createApplication } from './application.js';
import { readConfig } from './platform/config/config.js';
import { explainFailure } from './platform/config/explain-failure.js';
import { JobRunner } from './platform/jobs/job-runner.js';

try {
  const config = readConfig(process.env);
  const app = await createApplication(config);
  await app.listen({ port: config.port, host: config.host });
  app.get(JobRunner).start();
} catch (error) {
  process.stderr.write(`${explainFailure(error)}\n`);
  process.exit(1);
}
