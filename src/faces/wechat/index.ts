/** Posts for an office's 公众号: pages and occasions as articles that its editor keeps as they are. */

import type { Face } from '../face.ts';

export const wechat: Face = { name: 'wechat' };
