/** The hall screen. */

import type { Face } from '../face.ts';
import { checkScreens } from './check.ts';

export const screen: Face = { name: 'screen', check: checkScreens };
