/** The first page. */

import type { Kind } from '../../library/kind.ts';
import { home } from './schema.ts';

export const firstPage: Kind = { name: 'home', label: '页面', sources: [home], pages: () => ['/'] };
