/** Serves a built folder under a base path for the browser tests: node server.ts FOLDER BASE PORT */
import { serve } from '../../src/machine/serve.ts';

const [folder = 'dist', base = '/', port = '4390'] = process.argv.slice(2);
await serve(folder, base, Number(port), 0);
