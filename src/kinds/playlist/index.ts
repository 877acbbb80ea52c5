/** What the hall screen shows, in which order, at what hours. */

import type { Kind } from '../../library/kind.ts';
import { screens } from './schema.ts';

export const playlist: Kind = { name: 'playlist', label: '大厅屏', sources: [screens] };
