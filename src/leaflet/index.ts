/** What a leaflet must not say, and the check of old material. */

import type { Kind } from '../library/kind.ts';
import { checkPhrases } from './check.ts';
import { phrases, replaced } from './schema.ts';

export const leaflet: Kind = { name: 'leaflet', label: '页面', sources: [phrases, replaced], check: checkPhrases };
