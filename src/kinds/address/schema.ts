/** What has been published and must go on answering. */

import { z } from 'zod';
import { data } from '../../library/schema.ts';
import { fileAt } from '../../library/sources.ts';

export const addressesSchema = z.strictObject({
  published: z.array(data().regex(/^\//)).default([]),
  redirects: z.record(data().regex(/^\//), data().regex(/^\//)).default({}),
});

export const addresses = fileAt('content/addresses.yaml', addressesSchema);
