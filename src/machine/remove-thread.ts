/** The thread of `removeBeside` (folder.ts). Nothing imports it. */

import { rmSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

// On Windows a virus scanner holds a new file for a moment.
rmSync(workerData as string, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
