/** Whose site this is. */

import type { Kind } from '../../library/kind.ts';
import { edition } from './schema.ts';

export const office: Kind = { name: 'edition', label: '页面', sources: [edition] };
