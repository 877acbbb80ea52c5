/** What has been published and must go on answering. */

import type { Kind } from '../../library/kind.ts';
import { addresses } from './schema.ts';

export const address: Kind = { name: 'address', label: '页面', sources: [addresses] };
